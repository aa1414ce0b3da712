import * as contract from "@/features/recovery/contract";
import { clearPain } from "@/features/recovery/server/pain-marks";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.clearPain, asUseCase(clearPain));
