import type { Metadata } from "next";
import { WorkoutScreen } from "@/features/workouts/ui/workout-screen";
import { log } from "@/lib/copy/en/log";

export const metadata: Metadata = { title: log.overview.title };

export default function RunningWorkoutPage() {
  return <WorkoutScreen />;
}
