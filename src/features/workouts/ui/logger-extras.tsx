/** Parts of the logger that are there a moment after its first paint, in one file for all of them. */
export { EmptyState } from "@/ui/empty-state";
export { oddIn } from "../client/odd";
export { CountTaps } from "./count-taps";
export { ExerciseList } from "./exercise-list";
export { ExerciseTools } from "./exercise-tools";
export { FinishSheet } from "./finish-sheet";
export { InSetLine } from "./in-set-line";
export { KeepAwake } from "./keep-awake";
export { LoggerSheets } from "./logger-sheets";
export { PainWatch } from "./pain-watch";
export { WarmupStrip } from "./warmup/warmup-strip";
