import * as contract from "@/features/billing/contract";
import { readSubscription } from "@/features/billing/server/read-subscription";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readSubscription, readSubscription);
