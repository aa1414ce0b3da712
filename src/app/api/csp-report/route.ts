import { cspReport } from "@/wiring/csp-report";

export const POST = cspReport;
