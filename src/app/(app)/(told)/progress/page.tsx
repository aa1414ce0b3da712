import type { Metadata } from "next";
import { Suspense } from "react";
import { ProgressScreen } from "@/features/progress/ui/progress-screen";
import { RecoveryHistory } from "@/features/recovery/ui/recovery-history";
import { RecoveryToday } from "@/features/recovery/ui/recovery-today";
import { progress } from "@/lib/copy/en/progress";

export const metadata: Metadata = { title: progress.title };

export default function Page() {
  return (
    <Suspense>
      <ProgressScreen recovery={{ main: <RecoveryHistory />, side: <RecoveryToday /> }} />
    </Suspense>
  );
}
