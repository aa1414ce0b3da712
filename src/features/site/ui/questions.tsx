import { site } from "@/lib/copy/en/site";
import { Disclosure } from "./disclosure";
import { Section } from "./section";

/** Questions and answers; they open without scripts. */
export function Questions() {
  return (
    <Section id="questions" title={site.questions.title}>
      <div className="border-b border-line">
        {site.questions.items.map(({ ask, answer }) => (
          <Disclosure key={ask} title={ask}>
            <p className="max-w-prose text-ink-2">{answer}</p>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
