import type { Metadata } from "next";
import { pageMetadata } from "@/features/site/page-metadata";
import { HelpSearch } from "@/features/site/ui/help-search";
import { PageTitle } from "@/features/site/ui/page-title";
import { help } from "@/lib/copy/en/help";

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({ path: "/help", title: help.title, description: help.description });

/** Topics, searchable in the page. */
export default function Help() {
  return (
    <div className="gutter mx-auto w-full max-w-[80rem]">
      <PageTitle title={help.title} lead={help.lead} />
      <div className="mt-10 grid gap-12 lg:grid-cols-12">
        <div className="lg:col-span-7">
          <HelpSearch />
        </div>
        <section aria-labelledby="contact" className="h-fit rounded-sheet bg-group p-6 lg:col-span-4 lg:col-start-9">
          <h2 id="contact" className="text-xl font-semibold">
            {help.contact.title}
          </h2>
          <p className="mt-3 text-ink-2">{help.contact.body}</p>
        </section>
      </div>
    </div>
  );
}
