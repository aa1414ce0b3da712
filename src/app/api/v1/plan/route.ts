import * as contract from "@/features/programs/contract";
import { readPlan } from "@/features/programs/server/read-plan";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readPlan, reading(readPlan));
