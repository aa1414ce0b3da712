import * as contract from "@/features/board/contract";
import { readBoard } from "@/features/board/server/read-board";
import { reading } from "@/lib/context";
import { serve } from "@/wiring/serve";

export const GET = serve(contract.readBoard, reading(readBoard));
