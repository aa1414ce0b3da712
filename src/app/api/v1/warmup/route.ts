import * as contract from "@/features/workouts/contract";
import { readWarmup } from "@/features/workouts/server/read-warmup";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readWarmup, reading(readWarmup));
