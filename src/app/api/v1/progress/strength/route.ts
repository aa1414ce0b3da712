import * as contract from "@/features/progress/contract";
import { listStrength } from "@/features/progress/server/read-strength";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listStrength, reading(listStrength));
