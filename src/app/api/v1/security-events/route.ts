import * as contract from "@/features/account/contract";
import { listSecurityEvents } from "@/features/account/server/security-events";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listSecurityEvents, reading(listSecurityEvents));
