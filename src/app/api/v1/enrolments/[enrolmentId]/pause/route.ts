import * as contract from "@/features/programs/contract";
import { pauseProgram } from "@/features/programs/server/enrolment";
import { asUseCase } from "@/lib/changes";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.pauseProgram, asUseCase(pauseProgram));
