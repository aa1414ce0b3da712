"use client";
import { useState } from "react";
import type * as programs from "@/features/programs/contract";
import { equipment } from "@/lib/copy/en/equipment";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { explain } from "@/lib/copy/explain";
import { formatList } from "@/lib/copy/format";
import { requestLine } from "@/lib/copy/request-line";
import type { OutputOf } from "@/lib/http/endpoint";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { HowLink } from "@/ui/how-link";
import { Skeleton } from "@/ui/skeleton";
import { useProfile } from "../../client/profile";
import { Tiles } from "../onboarding/tiles";
import { StartDay } from "./start-day";
import type { Choice } from "./use-program-choice";

const copy = onboarding.plan;
const RUNNERS_UP = 2;

type Props = {
  choice: Choice;
  /** The one followed now is marked. */
  current?: string | null;
  /** Also whom each is for and where it can be done. */
  full?: boolean;
};

/** The best program with its reason, two more, all of them on request, and the first day. */
export function ProgramTiles({ choice, current = null, full = false }: Props) {
  const { profile } = useProfile();
  const [all, setAll] = useState(false);
  const { items, failure, reload, chosen, pick } = choice;
  if (!items)
    return failure ? (
      <ErrorState
        sentence={failure.offline ? onboarding.errors.offline : frame.errors.any}
        action={<Button onClick={reload}>{frame.actions.retry}</Button>}
        code={requestLine(failure)}
      />
    ) : (
      <Skeleton className="h-40 w-full" />
    );
  const [best, ...others] = items;
  const isChosenHidden = others.slice(RUNNERS_UP).some(({ id }) => id === chosen?.id);
  const shown = all || isChosenHidden ? others : others.slice(0, RUNNERS_UP);
  const tile = (program: Item) => ({
    value: program.id,
    title: program.id === current ? `${program.name} · ${copy.current}` : program.name,
    detail: (
      <span className="grid gap-1.5 pt-0.5">
        <span className="text-ink">{[copy.days(program.daysPerWeek), copy.minutes(program.minutes)].join(" · ")}</span>
        <span>{program.reasons[0] ? explain(program.reasons[0], profile.unit) : program.why}</span>
        {full ? <span className="text-ink-3">{fits(program)}</span> : null}
      </span>
    ),
  });
  return (
    <>
      {best ? (
        <Tiles
          legend={best.reasons.length > 0 ? copy.recommended : copy.noneFits}
          columns={1}
          options={[tile(best)]}
          value={chosen?.id ?? null}
          onChange={pick}
        />
      ) : (
        <p>{copy.generated}</p>
      )}
      {shown.length > 0 ? (
        <Tiles legend={copy.runnersUp} columns={1} options={shown.map(tile)} value={chosen?.id ?? null} onChange={pick} />
      ) : null}
      {shown.length < others.length ? (
        <Button variant="secondary" onClick={() => setAll(true)}>
          {copy.all}
        </Button>
      ) : null}
      {best?.reasons[0] ? <HowLink rule={best.reasons[0].rule} /> : null}
      <StartDay choice={choice} />
    </>
  );
}

type Item = OutputOf<typeof programs.recommendPrograms>["items"][number];

/** Whom it is for and where it can be done. */
function fits({ levels, equipmentLevels }: Item): string {
  return [
    formatList(levels.map((level) => vocabulary.levels[level])),
    formatList(equipmentLevels.map((level) => equipment.levels[level])),
  ].join(" · ");
}
