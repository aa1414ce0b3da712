import * as contract from "@/features/account/contract";
import { serve } from "@/wiring/serve";
import { nameSignInMethod, removeSignInMethod } from "@/wiring/sign-in-methods";

export const PATCH = serve(contract.nameSignInMethod, nameSignInMethod);
export const DELETE = serve(contract.removeSignInMethod, removeSignInMethod);
