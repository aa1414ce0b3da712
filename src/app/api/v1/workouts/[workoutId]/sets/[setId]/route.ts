import * as contract from "@/features/workouts/contract";
import { deleteSet, logSet } from "@/features/workouts/server/log-set";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.logSet, asUseCase(logSet));
export const DELETE = serve(contract.deleteSet, asUseCase(deleteSet));
