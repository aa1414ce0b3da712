import * as contract from "@/features/programs/contract";
import { readToday } from "@/features/programs/server/read-today";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readToday, reading(readToday));
