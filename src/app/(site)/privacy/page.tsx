import type { Metadata } from "next";
import { pageMetadata } from "@/features/site/page-metadata";
import { LegalPage } from "@/features/site/ui/legal-page";
import { legal } from "@/lib/copy/en/legal";
import { privacySections } from "@/lib/copy/en/privacy";

const { title, description, lead } = legal.privacy;

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({ path: "/privacy", title, description });

/** The privacy policy of this instance. */
export default function Privacy() {
  return <LegalPage title={title} lead={lead} sections={privacySections} />;
}
