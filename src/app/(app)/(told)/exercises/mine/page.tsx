import type { Metadata } from "next";
import { Suspense } from "react";
import { CustomScreen } from "@/features/exercises/ui/custom-screen";
import { customExercises } from "@/lib/copy/en/custom-exercises";

export const metadata: Metadata = { title: customExercises.title };

export default function Page() {
  return (
    <Suspense>
      <CustomScreen />
    </Suspense>
  );
}
