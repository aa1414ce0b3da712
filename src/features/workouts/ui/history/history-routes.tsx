"use client";
import { usePathname } from "next/navigation";
import { HistoryScreen } from "./history-screen";
import { WorkoutDetail } from "./workout-detail";

const DETAIL_PATH = /^\/history\/([^/]+)$/;

/** Both history routes: the address decides. A past workout opens without asking the server, so it opens in a basement. */
export function HistoryRoutes() {
  const workoutId = DETAIL_PATH.exec(usePathname())?.[1];
  return workoutId ? <WorkoutDetail key={workoutId} workoutId={workoutId} /> : <HistoryScreen />;
}
