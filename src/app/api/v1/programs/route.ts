import * as contract from "@/features/programs/contract";
import { listPrograms } from "@/features/programs/server/list-programs";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listPrograms, reading(listPrograms));
