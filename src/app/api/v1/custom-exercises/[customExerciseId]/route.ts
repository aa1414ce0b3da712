import * as contract from "@/features/exercises/contract";
import { archiveCustomExercise, saveCustomExercise } from "@/features/exercises/server/save-custom-exercise";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.saveCustomExercise, asUseCase(saveCustomExercise));
export const DELETE = serve(contract.archiveCustomExercise, asUseCase(archiveCustomExercise));
