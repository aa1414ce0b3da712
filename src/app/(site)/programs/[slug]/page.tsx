import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StartHere } from "@/features/account/ui/program/start-here";
import { programCard } from "@/features/programs/program-card";
import { programFacts } from "@/features/programs/server/program-facts";
import { weeklySets } from "@/features/programs/server/weekly-sets";
import { ProgramPage } from "@/features/programs/ui/program-page";
import { pageMetadata } from "@/features/site/page-metadata";
import { StructuredData } from "@/features/site/ui/structured-data";
import { newestPrograms, programById } from "@/lib/catalogue";
import { builtUrl } from "@/lib/config";
import { programs as copy } from "@/lib/copy/en/programs";

export const dynamic = "force-static";
export const dynamicParams = false;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams(): { slug: string }[] {
  return newestPrograms().map(({ id }) => ({ slug: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const program = programById((await params).slug);
  if (!program) return {};
  const { id, name, daysPerWeek } = program;
  const description = copy.page.description(name, daysPerWeek, programCard(program).minutes);
  return pageMetadata({ path: `/programs/${id}`, title: name, description });
}

/** One program at length. Starting it joins in the browser, for who is signed in. */
export default async function Page({ params }: Props) {
  const program = programById((await params).slug);
  if (!program) notFound();
  return (
    <>
      <StructuredData facts={programFacts(program, builtUrl())} />
      <ProgramPage program={program} weeklySets={weeklySets(program)} start={<StartHere programId={program.id} />} />
    </>
  );
}
