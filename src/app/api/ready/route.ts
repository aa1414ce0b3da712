import { ready } from "@/wiring/health";

export const dynamic = "force-dynamic";

export const GET = ready;
