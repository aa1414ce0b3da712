import * as contract from "@/features/account/contract";
import { exportAccount } from "@/wiring/export-account";
import { mailExport } from "@/wiring/export-archive";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.exportAccount, exportAccount);
export const POST = serve(contract.mailExport, mailExport);
