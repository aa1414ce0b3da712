import * as contract from "@/features/body/contract";
import { deleteWeight, logWeight } from "@/features/body/server/log-weight";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.logWeight, asUseCase(logWeight));
export const DELETE = serve(contract.deleteWeight, asUseCase(deleteWeight));
