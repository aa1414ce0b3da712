import type { Metadata } from "next";
import { Suspense } from "react";
import { PlanScreen } from "@/features/programs/ui/plan/plan-screen";
import { RecoveryToday } from "@/features/recovery/ui/recovery-today";
import { plan } from "@/lib/copy/en/plan";

export const metadata: Metadata = { title: plan.title };

/** The shell is static, so the address is read in the browser. */
export default function Page() {
  return (
    <Suspense>
      <PlanScreen recovery={<RecoveryToday />} />
    </Suspense>
  );
}
