import * as contract from "@/features/body/contract";
import { setGoal } from "@/features/body/server/goals";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.setGoal, asUseCase(setGoal));
