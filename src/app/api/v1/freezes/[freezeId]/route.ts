import * as contract from "@/features/recovery/contract";
import { startFreeze } from "@/features/recovery/server/freezes";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.startFreeze, asUseCase(startFreeze));
