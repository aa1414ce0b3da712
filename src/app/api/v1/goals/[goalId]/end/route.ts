import * as contract from "@/features/body/contract";
import { endGoal } from "@/features/body/server/goals";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.endGoal, asUseCase(endGoal));
