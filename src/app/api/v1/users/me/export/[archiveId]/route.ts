import * as contract from "@/features/account/contract";
import { readArchive } from "@/wiring/read-archive";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readArchive, readArchive);
