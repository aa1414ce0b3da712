import * as contract from "@/features/billing/contract";
import { readPricing } from "@/features/billing/server/read-pricing";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readPricing, readPricing);
