import type { Metadata } from "next";
import { Suspense } from "react";
import { TrainingSettings } from "@/features/account/ui/settings/training-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.training };

/** The shell is static, so the address is read in the browser. */
export default function Page() {
  return (
    <Suspense>
      <TrainingSettings />
    </Suspense>
  );
}
