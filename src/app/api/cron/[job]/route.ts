import { cron } from "@/wiring/cron";

export const GET = cron;
