import * as contract from "@/features/account/contract";
import { keepAccount } from "@/wiring/delete-account";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.keepAccount, keepAccount);
