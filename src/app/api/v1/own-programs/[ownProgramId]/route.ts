import * as contract from "@/features/programs/contract";
import { deleteOwnProgram, saveOwnProgram } from "@/features/programs/server/save-own-program";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const PUT = serve(contract.saveOwnProgram, asUseCase(saveOwnProgram));
export const DELETE = serve(contract.deleteOwnProgram, asUseCase(deleteOwnProgram));
