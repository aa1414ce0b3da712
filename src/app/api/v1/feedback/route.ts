import { sendFeedback } from "@/features/feedback/contract";
import { feedback } from "@/wiring/feedback";
import { serve } from "@/wiring/serve";

export const POST = serve(sendFeedback, feedback);
