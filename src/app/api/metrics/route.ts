import { metrics } from "@/wiring/metrics";

export const dynamic = "force-dynamic";

export const GET = metrics;
