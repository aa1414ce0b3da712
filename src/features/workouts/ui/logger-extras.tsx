/** Parts of the logger that are there a moment after its first paint, in one file for all of them. */
export { EmptyState } from "@/ui/empty-state";
export { ExerciseList } from "./exercise-list";
export { WarmupStrip } from "./warmup/warmup-strip";
