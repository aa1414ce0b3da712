import type { Metadata } from "next";
import { Dashboard } from "@/features/board/ui/dashboard";
import { RecoveryCards } from "@/features/recovery/ui/recovery-cards";
import { board } from "@/lib/copy/en/board";

export const metadata: Metadata = { title: board.title };

export default function Page() {
  return <Dashboard recovery={<RecoveryCards />} />;
}
