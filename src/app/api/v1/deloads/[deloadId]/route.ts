import * as contract from "@/features/recovery/contract";
import { startDeload } from "@/features/recovery/server/deloads";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.startDeload, asUseCase(startDeload));
