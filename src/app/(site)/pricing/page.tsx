import type { Metadata } from "next";
import { Plans } from "@/features/billing/ui/plans";
import { pageMetadata } from "@/features/site/page-metadata";
import { PageTitle } from "@/features/site/ui/page-title";
import { Questions } from "@/features/site/ui/questions";
import { billing } from "@/lib/copy/en/billing";

const copy = billing.pricing;

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({ path: "/pricing", title: copy.metaTitle, description: copy.description });

/** What Mo costs. The file is the same on every instance; the price joins in the browser. */
export default function Pricing() {
  return (
    <>
      <div className="gutter mx-auto w-full max-w-[80rem]">
        <PageTitle title={copy.title} lead={copy.lead} />
        <Plans />
      </div>
      <Questions title={copy.questions.title} items={copy.questions.items} />
    </>
  );
}
