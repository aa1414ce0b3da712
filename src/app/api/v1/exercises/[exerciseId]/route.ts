import * as contract from "@/features/exercises/contract";
import { readExercise } from "@/features/exercises/server/find-exercises";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readExercise, reading(readExercise));
