import { sendVitals } from "@/features/analytics/contract";
import { serve } from "@/wiring/serve";
import { vitals } from "@/wiring/vitals";

export const POST = serve(sendVitals, vitals);
