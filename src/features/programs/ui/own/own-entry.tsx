import { ownProgram } from "@/lib/copy/en/own-program";
import { ButtonLink } from "@/ui/button-link";

const copy = ownProgram.entry;

/** The way to a program of one's own, beside the one followed now. */
export function OwnEntry() {
  return (
    <section aria-labelledby="own">
      <h2 id="own" className="text-xl font-semibold">
        {copy.title}
      </h2>
      <p className="pt-1 pb-3 text-ink-2">{copy.lead}</p>
      <BuildLink />
    </section>
  );
}

export function BuildLink() {
  return (
    <ButtonLink href="/plan?new" variant="secondary">
      {copy.action}
    </ButtonLink>
  );
}
