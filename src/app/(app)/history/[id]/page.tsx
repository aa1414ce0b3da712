import { HistoryRoutes } from "@/features/workouts/ui/history/history-routes";
import { askAhead } from "@/lib/offline/ask-ahead";

export default function Page() {
  askAhead("readProfile");
  return <HistoryRoutes />;
}
