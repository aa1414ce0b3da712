import { opsBackup } from "@/wiring/ops";

export const POST = opsBackup;
