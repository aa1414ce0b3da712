import type { Metadata } from "next";
import { entryOf, packEntry } from "@/features/exercises/entry";
import { Library } from "@/features/exercises/ui/library";
import { pageMetadata } from "@/features/site/page-metadata";
import { PageTitle } from "@/features/site/ui/page-title";
import { allExercises } from "@/lib/catalogue";
import { exercises as copy } from "@/lib/copy/en/exercises";

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({
  path: "/exercises",
  title: copy.title,
  description: copy.description(allExercises().length),
});

/** MoGuide: every exercise, searchable in the page. */
export default function Exercises() {
  return (
    <div className="gutter mx-auto w-full max-w-[80rem]">
      <PageTitle title={copy.title} lead={copy.lead} />
      <Library packed={allExercises().map((exercise) => packEntry(entryOf(exercise)))} />
    </div>
  );
}
