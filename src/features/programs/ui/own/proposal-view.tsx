"use client";
import { useProfile } from "@/features/account/client/profile";
import { ownProgram } from "@/lib/copy/en/own-program";
import { programs } from "@/lib/copy/en/programs";
import { explain } from "@/lib/copy/explain";
import { formatClock } from "@/lib/copy/format";
import { Badge } from "@/ui/badge";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { HowLink } from "@/ui/how-link";
import { shownBlocks } from "../../block-words";
import type { Proposal } from "../../client/use-own-program";
import { WeeklySets } from "../weekly-sets";

const copy = ownProgram.proposal;
/** Shown as a chart of their own. */
const VOLUME = "gen.volume";
const UNMET = "gen.unmet";

type Day = Proposal["program"]["days"][number];

/** What Mo wrote: the week, every day with its sets, what each muscle gets, why, and what does not fit. */
export function ProposalView({ proposal, replaces, onBack }: { proposal: Proposal; replaces: boolean; onBack: () => void }) {
  const { unit } = useProfile().profile;
  const { program, reasons } = proposal;
  const words = (rules: typeof reasons) => [...new Set(rules.map((reason) => explain(reason, unit)))];
  const unmet = words(reasons.filter(({ rule }) => rule === UNMET));
  const why = words(reasons.filter(({ rule }) => rule !== UNMET && rule !== VOLUME));
  return (
    <>
      <div>
        <p className="text-2xl font-semibold">{program.name}</p>
        <div className="flex flex-wrap items-center gap-2 pt-3">
          <Badge tone="coach">
            {program.daysPerWeek} {programs.daysUnit}
          </Badge>
          <Badge>{copy.week(program.minutes)}</Badge>
        </div>
        {replaces ? <p className="pt-3 text-sm text-ink-2">{copy.replaces}</p> : null}
        <Button variant="link" onClick={onBack}>
          {copy.change}
        </Button>
      </div>
      {unmet.length > 0 ? (
        <Banner tone="warning" title={copy.compromises}>
          <ul className="grid gap-1">
            {unmet.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {program.days.map((day) => (
        <DaySection key={day.id} day={day} />
      ))}
      <WeeklySets rows={program.weeklySets} />
      <section aria-labelledby="own-why">
        <h3 id="own-why" className="text-xl font-semibold">
          {copy.why}
        </h3>
        <ul className="mt-3 grid gap-2 text-ink-2">
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <HowLink rule="gen" />
      </section>
    </>
  );
}

function DaySection({ day: { id, name, minutes, slots } }: { day: Day }) {
  return (
    <section aria-labelledby={`own-${id}`}>
      <h3 id={`own-${id}`} className="flex items-baseline justify-between gap-4 text-xl font-semibold">
        {name}
        <span className="text-sm font-normal text-ink-2">{programs.minutes(minutes)}</span>
      </h3>
      <ol className="mt-2">
        {slots.map(({ id: slotId, suggestions, blocks, restSeconds }) => (
          <li key={slotId} className="grid gap-0.5 border-t border-hairline py-3">
            <span className="font-medium">{suggestions[0]?.name}</span>
            <span className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-2">
              <span className="num font-normal tracking-normal">{shownBlocks(blocks)}</span>
              <span className="text-ink-3">{programs.page.rest(formatClock(restSeconds))}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
