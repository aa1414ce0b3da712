import { monitoring } from "@/wiring/monitoring";

export const POST = monitoring;
