import * as contract from "@/features/analytics/contract";
import { answerReplay } from "@/features/analytics/server/answer-replay";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.answerReplay, answerReplay);
