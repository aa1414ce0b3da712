import * as contract from "@/features/analytics/contract";
import { readCounting } from "@/features/analytics/server/read-counting";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readCounting, readCounting);
