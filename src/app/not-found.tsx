import type { Metadata } from "next";
import { Statement } from "@/features/site/ui/statement";
import { site } from "@/lib/copy/en/site";
import { ButtonLink } from "@/ui/button-link";

const copy = site.notFound;

export const metadata: Metadata = { title: copy.title, robots: { index: false } };

/** Any address that leads nowhere. */
export default function NotFound() {
  return (
    <Statement coach="chip" expression="happy" title={copy.title} body={copy.body}>
      <ButtonLink href="/" size="lg">
        {copy.home}
      </ButtonLink>
      <ButtonLink href="/help" size="lg" variant="secondary">
        {copy.help}
      </ButtonLink>
    </Statement>
  );
}
