import * as contract from "@/features/workouts/contract";
import { listWorkouts } from "@/features/workouts/server/list-workouts";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listWorkouts, reading(listWorkouts));
