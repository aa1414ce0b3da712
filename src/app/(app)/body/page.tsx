import type { Metadata } from "next";
import { Suspense } from "react";
import { BodyScreen } from "@/features/body/ui/body-screen";
import { body } from "@/lib/copy/en/body";
import { askAhead } from "@/lib/offline/ask-ahead";

export const metadata: Metadata = { title: body.title };

export default function Page() {
  askAhead("readProfile", "readBody");
  return (
    <Suspense>
      <BodyScreen />
    </Suspense>
  );
}
