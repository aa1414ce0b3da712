import type { Metadata } from "next";
import { pageMetadata } from "@/features/site/page-metadata";
import { PageTitle } from "@/features/site/ui/page-title";
import { RuleAnchor } from "@/features/site/ui/rule-anchor";
import { ScienceContents } from "@/features/site/ui/science-contents";
import { ScienceGrades } from "@/features/site/ui/science-grades";
import { ScienceRule } from "@/features/site/ui/science-rule";
import { ScienceSources } from "@/features/site/ui/science-sources";
import { chapters } from "@/lib/copy/en/science/chapters";
import { sciencePage } from "@/lib/copy/en/science/page";

const { title, description, lead } = sciencePage;

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({ path: "/training-science", title, description });

/** Every rule of the engine, in the open. A reason's rule id is its address here: /training-science#progression.double. */
export default function TrainingScience() {
  return (
    <div className="gutter mx-auto w-full max-w-[80rem]">
      <RuleAnchor />
      <PageTitle title={title} lead={lead} />
      <div className="mt-12 grid gap-10 lg:grid-cols-12">
        <ScienceContents chapters={chapters} />
        <div className="min-w-0 lg:col-span-8 lg:col-start-5">
          <ScienceGrades />
          {chapters.map((chapter) => (
            <section key={chapter.id} id={chapter.id} aria-labelledby={`${chapter.id}-title`} className="mt-20 scroll-mt-8">
              <h2 id={`${chapter.id}-title`} className="text-3xl font-semibold md:text-4xl">
                {chapter.title}
              </h2>
              <p className="mt-3 max-w-prose text-lg text-ink-2">{chapter.lead}</p>
              {chapter.sections.map((section) => (
                <ScienceRule key={section.id} {...section} />
              ))}
            </section>
          ))}
          <ScienceSources />
        </div>
      </div>
    </div>
  );
}
