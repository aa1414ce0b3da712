import type { Metadata } from "next";
import { pageMetadata } from "@/features/site/page-metadata";
import { voices } from "@/features/site/server/voices";
import { CoachProfile } from "@/features/site/ui/coach-profile";
import { PageTitle } from "@/features/site/ui/page-title";
import { site } from "@/lib/copy/en/site";
import { JoinPanel } from "@/ui/join-panel";

const copy = site.coaches;

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({ path: "/coaches", title: copy.metaTitle, description: copy.description });

/** The eight characters. */
export default function Coaches() {
  return (
    <div className="gutter mx-auto w-full max-w-[80rem]">
      <PageTitle title={copy.title} lead={copy.lead} />
      <ul className="mt-12 md:mt-16">
        {voices().map((voice) => (
          <CoachProfile key={voice.id} voice={voice} />
        ))}
      </ul>
      <section aria-labelledby="never" className="grid gap-6 border-t border-line py-10 md:grid-cols-12 md:py-14">
        <h2 id="never" className="text-3xl font-semibold md:col-span-5">
          {copy.never.title}
        </h2>
        <ul className="grid gap-3 text-lg md:col-span-7 md:ps-8">
          {copy.never.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
      <JoinPanel title={copy.quizTitle} body={copy.quizLead} action={copy.quizAction} />
    </div>
  );
}
