import * as contract from "@/features/progress/contract";
import { listRecords } from "@/features/progress/server/list-records";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listRecords, reading(listRecords));
