import * as contract from "@/features/recovery/contract";
import { endFreeze } from "@/features/recovery/server/freezes";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.endFreeze, asUseCase(endFreeze));
