import { site } from "@/lib/copy/en/site";
import { explain } from "@/lib/copy/explain";
import { Card } from "@/ui/card";
import { Digits } from "@/ui/digits";
import { HowLink } from "@/ui/how-link";
import { BAND } from "./section";

const copy = site.proof;
const STRIPS = [copy.tap, copy.basement, copy.why];

/** The engine's own reason and sentence, so that the page can't promise what the product doesn't say. */
const REASON = { rule: "progression.double.top-of-range", facts: { fromKg: 60, toKg: 62.5, target: 8 } };
const SOURCE = explain(REASON, "kg");

/** Three promises, each with its numeral. */
export function ProofStrips() {
  return (
    <section aria-labelledby="proof" className={BAND}>
      <h2 id="proof" className="max-w-2xl text-3xl font-semibold md:text-4xl">
        {copy.title}
      </h2>
      <ul className="mt-6 md:mt-10">
        {STRIPS.map((strip) => (
          <li key={strip.title} className="grid items-center gap-x-6 gap-y-4 border-t border-line py-8 md:grid-cols-12 md:py-10">
            <p aria-hidden="true" className="num text-giant leading-[0.9]! font-semibold md:col-span-5">
              <Digits text={strip.numeral} />
              <span className="unit text-[0.3em]!">{strip.unit}</span>
            </p>
            <div className="md:col-span-7">
              <h3 className="text-2xl font-semibold">{strip.title}</h3>
              <p className="mt-2 max-w-xl text-lg text-ink-2">{strip.body}</p>
              {strip === copy.why ? (
                <Card edge="coach" data-coach="sam" className="mt-5 max-w-xl">
                  <p className="ps-1">{SOURCE}</p>
                  <p className="ps-1">
                    <HowLink rule={REASON.rule} />
                  </p>
                </Card>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
