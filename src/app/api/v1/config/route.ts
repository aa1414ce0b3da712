import { readConfig } from "@/features/instance/contract";
import { publicConfig } from "@/wiring/public-config";
import { serve } from "@/wiring/serve";

export const GET = serve(readConfig, publicConfig);
