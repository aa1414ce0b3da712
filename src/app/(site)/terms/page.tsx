import type { Metadata } from "next";
import { pageMetadata } from "@/features/site/page-metadata";
import { LegalPage } from "@/features/site/ui/legal-page";
import { legal } from "@/lib/copy/en/legal";
import { termsSections } from "@/lib/copy/en/terms";

const { title, description, lead } = legal.terms;

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({ path: "/terms", title, description });

/** The terms of use of this instance. */
export default function Terms() {
  return <LegalPage title={title} lead={lead} sections={termsSections} />;
}
