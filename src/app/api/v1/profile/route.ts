import * as contract from "@/features/account/contract";
import { changeProfile, readProfile } from "@/features/account/server/profile";
import { endingMinors } from "@/wiring/minors";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readProfile, readProfile);
export const PATCH = serve(contract.changeProfile, endingMinors(changeProfile));
