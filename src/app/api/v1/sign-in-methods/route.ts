import * as contract from "@/features/account/contract";
import { serve } from "@/wiring/serve";
import { listSignInMethods } from "@/wiring/sign-in-methods";

export const GET = serve(contract.listSignInMethods, listSignInMethods);
