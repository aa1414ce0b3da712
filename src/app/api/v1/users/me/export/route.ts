import * as contract from "@/features/account/contract";
import { exportAccount } from "@/wiring/export-account";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.exportAccount, exportAccount);
