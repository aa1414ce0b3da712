import * as contract from "@/features/progress/contract";
import { readVolume } from "@/features/progress/server/read-volume";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readVolume, reading(readVolume));
