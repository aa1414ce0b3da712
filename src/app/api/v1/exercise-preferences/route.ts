import * as contract from "@/features/exercises/contract";
import { listExercisePreferences } from "@/features/exercises/server/exercise-preferences";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listExercisePreferences, reading(listExercisePreferences));
