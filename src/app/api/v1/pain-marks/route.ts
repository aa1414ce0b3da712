import * as contract from "@/features/recovery/contract";
import { readPainMarks } from "@/features/recovery/server/pain-marks";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readPainMarks, reading(readPainMarks));
