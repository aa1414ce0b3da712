import type { Metadata } from "next";
import { RunningScreen } from "@/features/workouts/ui/running-screen";
import { log } from "@/lib/copy/en/log";

export const metadata: Metadata = { title: log.title };

export default function RunningWorkoutPage() {
  return <RunningScreen />;
}
