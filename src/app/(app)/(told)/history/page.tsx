import type { Metadata } from "next";
import { HistoryRoutes } from "@/features/workouts/ui/history/history-routes";
import { history } from "@/lib/copy/en/history";

export const metadata: Metadata = { title: history.title };

export default function Page() {
  return <HistoryRoutes />;
}
