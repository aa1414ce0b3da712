import * as contract from "@/features/workouts/contract";
import { finishWorkout } from "@/features/workouts/server/finish-workout";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.finishWorkout, asUseCase(finishWorkout));
