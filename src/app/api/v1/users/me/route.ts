import * as contract from "@/features/account/contract";
import { deleteAccount, readAccount } from "@/wiring/delete-account";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readAccount, readAccount);
export const DELETE = serve(contract.deleteAccount, deleteAccount);
