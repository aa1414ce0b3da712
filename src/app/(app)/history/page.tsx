import type { Metadata } from "next";
import { HistoryRoutes } from "@/features/workouts/ui/history/history-routes";
import { history } from "@/lib/copy/en/history";
import { askAhead } from "@/lib/offline/ask-ahead";

export const metadata: Metadata = { title: history.title };

export default function Page() {
  askAhead("readProfile", "listWorkouts");
  return <HistoryRoutes />;
}
