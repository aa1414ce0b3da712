import * as contract from "@/features/recovery/contract";
import { answerBreak } from "@/features/recovery/server/declined-breaks";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.answerBreak, asUseCase(answerBreak));
