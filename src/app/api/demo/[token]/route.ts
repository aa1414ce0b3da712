import { openDemo } from "@/wiring/demo";

export const dynamic = "force-dynamic";

export const GET = openDemo;
