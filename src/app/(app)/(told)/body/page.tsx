import type { Metadata } from "next";
import { Suspense } from "react";
import { BodyScreen } from "@/features/body/ui/body-screen";
import { body } from "@/lib/copy/en/body";

export const metadata: Metadata = { title: body.title };

export default function Page() {
  return (
    <Suspense>
      <BodyScreen />
    </Suspense>
  );
}
