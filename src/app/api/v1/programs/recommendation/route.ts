import * as contract from "@/features/programs/contract";
import { recommendPrograms } from "@/features/programs/server/recommend-programs";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.recommendPrograms, reading(recommendPrograms));
