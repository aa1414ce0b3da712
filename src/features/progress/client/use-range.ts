export { setParam, useRange } from "@/ui/use-range";
