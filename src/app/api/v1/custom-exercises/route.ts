import * as contract from "@/features/exercises/contract";
import { listCustomExercises } from "@/features/exercises/server/list-custom-exercises";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listCustomExercises, reading(listCustomExercises));
