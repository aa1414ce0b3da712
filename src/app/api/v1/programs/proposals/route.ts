import * as contract from "@/features/programs/contract";
import { proposeProgram } from "@/features/programs/server/propose-program";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.proposeProgram, reading(proposeProgram));
