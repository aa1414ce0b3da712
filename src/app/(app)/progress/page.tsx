import type { Metadata } from "next";
import { Suspense } from "react";
import { ProgressScreen } from "@/features/progress/ui/progress-screen";
import { progress } from "@/lib/copy/en/progress";

export const metadata: Metadata = { title: progress.title };

export default function Page() {
  return (
    <Suspense>
      <ProgressScreen />
    </Suspense>
  );
}
