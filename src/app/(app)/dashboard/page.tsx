import type { Metadata } from "next";
import { Dashboard } from "@/features/board/ui/dashboard";
import { board } from "@/lib/copy/en/board";
import { askAhead } from "@/lib/offline/ask-ahead";

export const metadata: Metadata = { title: board.title };

export default function Page() {
  askAhead("readProfile", "readBoard", "readToday");
  return <Dashboard />;
}
