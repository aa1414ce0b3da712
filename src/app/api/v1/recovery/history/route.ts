import * as contract from "@/features/recovery/contract";
import { readRecoveryHistory } from "@/features/recovery/server/read-recovery";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readRecoveryHistory, reading(readRecoveryHistory));
