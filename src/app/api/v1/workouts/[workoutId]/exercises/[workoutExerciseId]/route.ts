import * as contract from "@/features/workouts/contract";
import { deleteExercise, saveExercise } from "@/features/workouts/server/save-exercise";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.saveExercise, asUseCase(saveExercise));
export const DELETE = serve(contract.deleteExercise, asUseCase(deleteExercise));
