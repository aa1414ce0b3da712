import { site } from "@/lib/copy/en/site";
import { Section } from "./section";

const copy = site.host;

/** One command, as it looks. */
export function SelfHost() {
  return (
    <Section id="host" title={copy.title} lead={copy.lead}>
      <figure aria-label={copy.terminal} className="overflow-clip rounded-sheet bg-group p-6 font-mono shadow-card md:p-10">
        <p className="text-3xl font-semibold tracking-tight md:text-5xl">
          <span aria-hidden="true" className="text-accent-text">
            ${" "}
          </span>
          {copy.command}
        </p>
        <ul className="mt-6 grid gap-1 text-sm wrap-anywhere text-ink-2 md:text-base">
          {copy.answer.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </figure>
    </Section>
  );
}
