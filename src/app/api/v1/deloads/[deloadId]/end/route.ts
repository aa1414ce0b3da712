import * as contract from "@/features/recovery/contract";
import { endDeload } from "@/features/recovery/server/deloads";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.endDeload, asUseCase(endDeload));
