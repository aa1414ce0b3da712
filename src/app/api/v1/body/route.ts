import * as contract from "@/features/body/contract";
import { readBody } from "@/features/body/server/read-body";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readBody, reading(readBody));
