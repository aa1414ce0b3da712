import * as contract from "@/features/exercises/contract";
import { preferExercise } from "@/features/exercises/server/exercise-preferences";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.preferExercise, asUseCase(preferExercise));
