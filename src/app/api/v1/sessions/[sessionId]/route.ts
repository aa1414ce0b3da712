import * as contract from "@/features/account/contract";
import { revokeSession } from "@/features/account/server/sessions";
import { serve } from "@/wiring/serve";

export const DELETE = serve(contract.revokeSession, revokeSession);
