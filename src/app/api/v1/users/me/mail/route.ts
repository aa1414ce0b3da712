import * as contract from "@/features/account/contract";
import { resumeMail } from "@/features/account/server/resume-mail";
import { serve } from "@/wiring/serve";

export const POST = serve(contract.resumeMail, resumeMail);
