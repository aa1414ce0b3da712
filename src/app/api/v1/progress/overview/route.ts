import * as contract from "@/features/progress/contract";
import { readOverview } from "@/features/progress/server/read-overview";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readOverview, reading(readOverview));
