import { health } from "@/wiring/health";

export const dynamic = "force-dynamic";

export const GET = health;
