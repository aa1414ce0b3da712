import * as contract from "@/features/sync/contract";
import { syncWith } from "@/features/sync/server/sync";
import { operations } from "@/wiring/operations";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.sync, syncWith(operations));
