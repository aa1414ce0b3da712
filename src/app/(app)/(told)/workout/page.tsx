import type { Metadata } from "next";
import { OverviewScreen } from "@/features/workouts/ui/overview-screen";
import { log } from "@/lib/copy/en/log";

export const metadata: Metadata = { title: log.title };

export default function WorkoutPage() {
  return <OverviewScreen />;
}
