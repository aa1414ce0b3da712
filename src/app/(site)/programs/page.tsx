import type { Metadata } from "next";
import { programCard } from "@/features/programs/program-card";
import { ProgramCatalogue } from "@/features/programs/ui/program-catalogue";
import { pageMetadata } from "@/features/site/page-metadata";
import { PageTitle } from "@/features/site/ui/page-title";
import { newestPrograms } from "@/lib/catalogue";
import { programs as copy } from "@/lib/copy/en/programs";

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({
  path: "/programs",
  title: copy.title,
  description: copy.description(newestPrograms().length),
});

/** Every program, filtered in the page. */
export default function Programs() {
  const cards = newestPrograms().map(programCard);
  return (
    <div className="gutter mx-auto w-full max-w-[80rem]">
      <PageTitle title={copy.title} lead={copy.lead} />
      <ProgramCatalogue programs={cards.toSorted((a, b) => a.daysPerWeek - b.daysPerWeek)} />
    </div>
  );
}
