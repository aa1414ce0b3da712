import * as contract from "@/features/billing/contract";
import { openPortal } from "@/features/billing/server/open-portal";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.openPortal, openPortal);
