import * as contract from "@/features/programs/contract";
import { listOwnPrograms } from "@/features/programs/server/list-own-programs";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.listOwnPrograms, reading(listOwnPrograms));
