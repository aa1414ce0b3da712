import { site } from "@/lib/copy/en/site";
import { Digits } from "@/ui/digits";
import { Section } from "./section";

const copy = site.adapts;

/** What the lifter did on the left, what the plan does about it on the right. */
export function Adapts() {
  return (
    <Section id="adapts" title={copy.title} lead={copy.lead}>
      <p aria-hidden="true" className="flex justify-between pb-3 text-sm text-ink-3">
        <span>{copy.did}</span>
        <span>{copy.next}</span>
      </p>
      <ul>
        {copy.rows.map((row) => (
          <li
            key={row.did}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line py-5 md:gap-x-8"
          >
            <div>
              <h3 className="font-semibold tracking-normal">{row.did}</h3>
              <p className="num mt-1 text-sm font-medium tracking-normal text-ink-3">{row.log}</p>
              <p className="mt-2 text-ink-2">{row.why}</p>
            </div>
            <p className="num text-end text-3xl text-accent-text md:text-4xl">
              <span className="sr-only">{copy.next} </span>
              <Digits text={row.next.replace(" kg", "")} />
              {row.next.endsWith(" kg") ? <span className="unit">kg</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
