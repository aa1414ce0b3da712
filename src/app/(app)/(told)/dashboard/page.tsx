import type { Metadata } from "next";
import { Dashboard } from "@/features/board/ui/dashboard";
import { RecoveryLater } from "@/features/recovery/ui/recovery-later";
import { board } from "@/lib/copy/en/board";

export const metadata: Metadata = { title: board.title };

export default function Page() {
  return <Dashboard recovery={<RecoveryLater />} />;
}
