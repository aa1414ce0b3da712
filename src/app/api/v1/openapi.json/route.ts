import { readOpenapi } from "@/features/operations/contract";
import { openapi } from "@/wiring/openapi";
import { serve } from "@/wiring/serve";

export const GET = serve(readOpenapi, async () => openapi());
