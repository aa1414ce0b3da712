import * as contract from "@/features/recovery/contract";
import { markPain } from "@/features/recovery/server/pain-marks";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.markPain, asUseCase(markPain));
