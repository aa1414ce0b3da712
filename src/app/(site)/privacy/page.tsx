import type { Metadata } from "next";
import { LegalPage } from "@/features/site/ui/legal-page";
import { legal } from "@/lib/copy/en/legal";
import { privacySections } from "@/lib/copy/en/privacy";

const { title, description, lead } = legal.privacy;

export const dynamic = "force-static";
export const metadata: Metadata = { title, description, alternates: { canonical: "/privacy" } };

/** The privacy policy of this instance. */
export default function Privacy() {
  return <LegalPage title={title} lead={lead} sections={privacySections} />;
}
