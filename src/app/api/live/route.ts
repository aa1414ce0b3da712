import { live } from "@/wiring/health";

export const dynamic = "force-dynamic";

export const GET = live;
