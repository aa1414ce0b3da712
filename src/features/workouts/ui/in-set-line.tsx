"use client";
import { useState } from "react";
import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { later } from "@/lib/copy/en/log-later";
import { explain } from "@/lib/copy/explain";
import { formatNumber } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { IconButton } from "@/ui/icon-button";
import { type InSet, inSetOf } from "../client/in-set";
import type { OpenExercise } from "../client/load-workout";
import { useOpenMarks } from "../client/use-pain";
import type { OpenSheet } from "./logger-sheets";
import { PainLine } from "./pain-line";
import type { useLogger } from "./use-logger";

const copy = later.inSet;

type Props = {
  exercise: OpenExercise;
  unit: Unit;
  logger: ReturnType<typeof useLogger>;
  onSheet: (sheet: OpenSheet) => void;
};

/** One quiet line after a logged set: what the next one should be, why on a tap, and away with another. */
export function InSetLine({ exercise, unit, logger, onSheet }: Props) {
  const [hidden, setHidden] = useState<string | null>(null);
  const [openFor, setOpenFor] = useState<string | null>(null);
  const marks = useOpenMarks().filter(({ exerciseId }) => exerciseId === exercise.exerciseId);
  if (marks.length > 0) return <PainLine marks={marks} onOptions={() => onSheet({ kind: "pain", exerciseId: exercise.id })} />;
  const advice = inSetOf(exercise);
  if (advice === null || advice.done.id === hidden) return null;
  const { done, why } = advice;
  const isOpen = openFor === done.id;
  return (
    <div role="status" className="rounded-card bg-field ps-4 pe-1">
      <div className="flex flex-wrap items-center gap-x-2">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpenFor(isOpen ? null : done.id)}
          className="press -ms-2 flex min-h-11 min-w-0 flex-1 basis-40 items-center gap-2 rounded-control px-2 text-start text-sm hover:bg-press"
        >
          <span className="num min-w-0 font-medium tracking-normal">{lineOf(advice)}</span>
          <Icon name="info" size={16} className="text-coach-text" />
        </button>
        <Act advice={advice} exercise={exercise} logger={logger} />
        <IconButton icon="close" label={copy.dismiss} onClick={() => setHidden(done.id)} />
      </div>
      {isOpen ? <p className="pe-3 pb-3 text-sm text-ink-2">{explain(why, unit)}</p> : null}
    </div>
  );
}

function lineOf({ action, load }: InSet): string {
  const text = load === null ? "" : `${formatNumber(load.value)} ${frame.units.short[load.unit]}`;
  switch (action) {
    case "reduce":
      return copy.reduce(text);
    case "increase":
      return copy.increase(text);
    case "cut_set":
      return copy.cutSet;
    case "bonus_set":
      return copy.bonusSet;
    case "add_next_time":
      return copy.addNextTime;
    case "stop":
      return copy.stop;
    default:
      return copy.hold;
  }
}

/** The one tap that follows the advice; logging goes on without it. */
function Act({ advice: { action, load, open }, exercise, logger }: { advice: InSet } & Pick<Props, "exercise" | "logger">) {
  if (load !== null) {
    const use = () => {
      for (const set of open) logger.change(set, { load });
    };
    return (
      <Button variant="link" onClick={use}>
        {copy.use}
      </Button>
    );
  }
  const last = open.at(-1);
  if (action === "cut_set" && last)
    return (
      <Button variant="link" onClick={() => void logger.remove(last)}>
        {copy.leaveOut}
      </Button>
    );
  if (action === "bonus_set")
    return (
      <Button variant="link" onClick={() => void logger.add(exercise)}>
        {copy.addSet}
      </Button>
    );
  return null;
}
