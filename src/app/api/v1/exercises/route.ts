import * as contract from "@/features/exercises/contract";
import { findExercises } from "@/features/exercises/server/find-exercises";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.findExercises, reading(findExercises));
