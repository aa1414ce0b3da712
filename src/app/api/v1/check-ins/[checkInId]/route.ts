import * as contract from "@/features/recovery/contract";
import { deleteCheckIn, logCheckIn } from "@/features/recovery/server/log-check-in";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.logCheckIn, asUseCase(logCheckIn));
export const DELETE = serve(contract.deleteCheckIn, asUseCase(deleteCheckIn));
