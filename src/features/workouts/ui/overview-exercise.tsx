"use client";
import Link from "next/link";
import { useState } from "react";
import type { LoadBasis, Unit } from "@/domain/vocabulary";
import type { PlannedExercise } from "@/features/programs/contract";
import { basisText } from "@/lib/copy/basis-text";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { logOverview } from "@/lib/copy/en/log-overview";
import { explain } from "@/lib/copy/explain";
import { formatLoad, formatLoadNumber, formatNumber } from "@/lib/copy/format";
import { exercisePath } from "@/lib/exercise-path";
import { Card } from "@/ui/card";
import { Digits } from "@/ui/digits";
import { Icon } from "@/ui/icon";
import { lastTimeText, rangeText } from "./set-text";
import { WhySheet } from "./why-sheet";

type Props = { exercise: PlannedExercise; unit: Unit };

/** One exercise before the start: what it asks, with which load and why, and what it was last time. */
export function OverviewExercise({ exercise, unit }: Props) {
  const [asked, setAsked] = useState(false);
  const [first] = exercise.sets;
  const kg = first?.kg ?? null;
  const basis = exercise.loadBasis as LoadBasis;
  // A numeral with its unit small beside it, or words where the body is the load.
  const number = kg === null ? frame.units.bodyweight : basisText(formatLoadNumber(kg, unit), kg === 0, basis);
  const isBody = number === frame.units.bodyweight;
  const reps = first
    ? first.seconds === null
      ? rangeText(first.repsMin, first.repsMax)
      : `${first.seconds} ${frame.units.seconds}`
    : "";
  const line =
    first?.rpe == null
      ? log.exercise.target(exercise.sets.length, reps)
      : log.exercise.targetEffort(exercise.sets.length, reps, formatNumber(first.rpe));
  const last = lastTimeText(exercise.lastTime, unit, basis);
  const spared = exercise.reasons.find(({ rule }) => rule === "slot.pain");
  return (
    <Card as="li" className="grid gap-1">
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-semibold tracking-normal">
          <Link
            href={exercisePath(exercise.exerciseId)}
            prefetch={false}
            className="-my-2.5 inline-block rounded-control py-2.5 hover:text-accent-text hover:underline"
          >
            {exercise.name}
          </Link>
        </h2>
        <button
          type="button"
          className="press num -my-2 min-h-11 shrink-0 rounded-control px-2 text-xl hover:bg-press"
          onClick={() => setAsked(true)}
        >
          {isBody ? number : <Digits text={number} />}
          {isBody ? null : <span className="unit">{unit}</span>}
          <span className="sr-only">. {log.set.why}</span>
        </button>
      </div>
      <p className="num text-sm font-normal tracking-normal text-ink-2">
        {line}
        {exercise.superset ? ` · ${logOverview.superset(exercise.superset)}` : null}
      </p>
      {exercise.warmups.length > 0 ? (
        <p className="text-sm text-third-text">
          {logOverview.warmup}{" "}
          {exercise.warmups
            .map(
              ({ kg, reps: n }) =>
                `${kg === null ? frame.units.bodyweight : basisText(formatLoadNumber(kg, unit), kg === 0, basis)} × ${n}`,
            )
            .join(" · ")}
        </p>
      ) : null}
      {spared ? (
        <p className="flex gap-1.5 text-sm text-ink-2">
          <Icon name="alert" size={16} className="mt-0.5 shrink-0 text-warning-text" />
          {explain(spared, unit)}
        </p>
      ) : null}
      {last ? <p className="text-sm text-ink-3">{logOverview.last(last)}</p> : null}
      {exercise.hidden ? <Hidden hidden={exercise.hidden} /> : null}
      <WhySheet
        open={asked}
        onClose={() => setAsked(false)}
        number={kg === null ? null : basisText(formatLoad(kg, unit), kg === 0, basis)}
        reasons={exercise.reasons}
        lastTime={last}
        unit={unit}
      />
    </Card>
  );
}

/** A plan never changes in silence: what was here, and the way to have it back. */
function Hidden({ hidden: { exerciseId, name } }: { hidden: NonNullable<PlannedExercise["hidden"]> }) {
  return (
    <p className="text-sm text-ink-2">
      {logOverview.hidden(name)}{" "}
      <Link
        href={exercisePath(exerciseId)}
        prefetch={false}
        className="-my-3 inline-flex min-h-11 items-center rounded-control font-medium text-accent-text underline underline-offset-4"
      >
        {logOverview.showAgain}
      </Link>
    </p>
  );
}
