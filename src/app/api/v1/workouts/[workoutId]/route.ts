import * as contract from "@/features/workouts/contract";
import { deleteWorkout, editWorkout } from "@/features/workouts/server/finish-workout";
import { readWorkout } from "@/features/workouts/server/read-workout";
import { startWorkout } from "@/features/workouts/server/start-workout";
import { asUseCase } from "@/lib/changes";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readWorkout, reading(readWorkout));
export const PUT = serve(contract.startWorkout, asUseCase(startWorkout));
export const PATCH = serve(contract.editWorkout, asUseCase(editWorkout));
export const DELETE = serve(contract.deleteWorkout, asUseCase(deleteWorkout));
