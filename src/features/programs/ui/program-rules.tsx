import type { Program } from "@/domain/program";
import { programs } from "@/lib/copy/en/programs";
import type { RuleWords } from "../rule-words";
import { RuleList } from "./rule-list";

const copy = programs.page;
type Props = { rules: readonly RuleWords[]; deload: Program["deload"] };

/** What happens after a success, after a miss, and when it gets too much. */
export function ProgramRules({ rules, deload }: Props) {
  return (
    <section aria-labelledby="rules" className="mt-16 border-t border-line pt-10 md:mt-24">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-12">
        <div className="lg:col-span-4">
          <h2 id="rules" className="text-3xl font-semibold">
            {copy.rules}
          </h2>
          <p className="mt-3 text-ink-2">{copy.rulesLead}</p>
          <p className="mt-3 text-ink-2">{copy.deloads[deload]}</p>
        </div>
        <RuleList rules={rules} className="lg:col-span-8" />
      </div>
    </section>
  );
}
