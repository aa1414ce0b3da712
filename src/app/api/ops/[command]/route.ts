import { ops } from "@/wiring/ops";

export const POST = ops;
