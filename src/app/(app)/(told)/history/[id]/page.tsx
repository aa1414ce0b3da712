import { HistoryRoutes } from "@/features/workouts/ui/history/history-routes";

export default function Page() {
  return <HistoryRoutes />;
}
