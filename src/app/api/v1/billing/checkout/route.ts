import * as contract from "@/features/billing/contract";
import { openCheckout } from "@/features/billing/server/open-checkout";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.openCheckout, openCheckout);
