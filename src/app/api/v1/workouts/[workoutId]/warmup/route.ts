import * as contract from "@/features/workouts/contract";
import { saveWarmup } from "@/features/workouts/server/save-warmup";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.saveWarmup, asUseCase(saveWarmup));
