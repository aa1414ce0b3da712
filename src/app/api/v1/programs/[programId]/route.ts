import * as contract from "@/features/programs/contract";
import { readProgram } from "@/features/programs/server/read-program";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readProgram, reading(readProgram));
