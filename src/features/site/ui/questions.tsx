import { Disclosure } from "./disclosure";
import { Section } from "./section";

type Props = { title: string; items: readonly { readonly ask: string; readonly answer: string }[] };

/** Questions and answers; they open without scripts. */
export function Questions({ title, items }: Props) {
  return (
    <Section id="questions" title={title}>
      <div className="border-b border-line">
        {items.map(({ ask, answer }) => (
          <Disclosure key={ask} title={ask}>
            <p className="max-w-prose text-ink-2">{answer}</p>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
