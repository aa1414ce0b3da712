import { onboarding } from "@/lib/copy/en/onboarding";
import { ButtonLink } from "@/ui/button-link";
import { PageHeader } from "@/ui/page-header";

/** A birth year that proves less than 16: polite, final, in the server's words. */
export function TooYoung({ text }: { text: string }) {
  const copy = onboarding.tooYoung;
  return (
    <div className="gutter mx-auto max-w-[45rem]">
      <PageHeader title={copy.title} lead={text} />
      <ButtonLink href="/">{copy.action}</ButtonLink>
    </div>
  );
}
