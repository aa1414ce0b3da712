import * as contract from "@/features/account/contract";
import { serve } from "@/wiring/serve";
import { removeSignInMethod } from "@/wiring/sign-in-methods";

export const DELETE = serve(contract.removeSignInMethod, removeSignInMethod);
