import type { Metadata } from "next";
import { Suspense } from "react";
import { PlanScreen } from "@/features/programs/ui/plan/plan-screen";
import { plan } from "@/lib/copy/en/plan";

export const metadata: Metadata = { title: plan.title };

/** The shell is static, so the address is read in the browser. */
export default function Page() {
  return (
    <Suspense>
      <PlanScreen />
    </Suspense>
  );
}
