import * as contract from "@/features/programs/contract";
import { startProgram } from "@/features/programs/server/start-program";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.startProgram, asUseCase(startProgram));
