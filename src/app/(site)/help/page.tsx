import type { Metadata } from "next";
import Link from "next/link";
import { FeedbackForm } from "@/features/feedback/ui/feedback-form";
import { pageMetadata } from "@/features/site/page-metadata";
import { HelpContact } from "@/features/site/ui/help-contact";
import { HelpSearch } from "@/features/site/ui/help-search";
import { PageTitle } from "@/features/site/ui/page-title";
import { feedback } from "@/lib/copy/en/feedback";
import { help } from "@/lib/copy/en/help";

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({ path: "/help", title: help.title, description: help.description });

/** Topics, searchable in the page, and the ways to ask further. */
export default function Help() {
  return (
    <div className="gutter mx-auto w-full max-w-[80rem]">
      <PageTitle title={help.title} lead={help.lead} />
      <div className="mt-10 grid gap-12 lg:grid-cols-12">
        <div className="lg:col-span-7">
          <HelpSearch />
        </div>
        <div className="grid h-fit gap-4 lg:col-span-4 lg:col-start-9">
          <section aria-labelledby="science" className="rounded-sheet bg-group p-6">
            <h2 id="science" className="text-xl font-semibold">
              {help.science.title}
            </h2>
            <p className="mt-3 text-ink-2">{help.science.body}</p>
            <Link
              href="/training-science"
              className="mt-1 inline-flex min-h-11 items-center rounded-control font-medium text-accent-text underline underline-offset-4 hover:decoration-2"
            >
              {help.science.link}
            </Link>
          </section>
          <section aria-labelledby="contact" className="rounded-sheet bg-group p-6">
            <h2 id="contact" className="text-xl font-semibold">
              {help.contact.title}
            </h2>
            <p className="mt-3 text-ink-2">{help.contact.body}</p>
            <HelpContact />
          </section>
          <section id="feedback" aria-labelledby="feedback-title" className="scroll-mt-6 rounded-sheet bg-group p-6">
            <h2 id="feedback-title" className="text-xl font-semibold">
              {feedback.title}
            </h2>
            <p className="mt-3 text-ink-2">{feedback.lead}</p>
            <FeedbackForm />
          </section>
          <section aria-labelledby="library" className="rounded-sheet bg-group p-6 pb-4">
            <h2 id="library" className="text-xl font-semibold">
              {help.library.title}
            </h2>
            <ul className="mt-2">
              {LIBRARY.map(([href, label]) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="inline-flex min-h-11 items-center font-medium text-accent-text underline underline-offset-4"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  );
}

const LIBRARY = [
  ["/exercises", help.library.exercises],
  ["/programs", help.library.programs],
] as const;
