"use client";
import Link from "next/link";
import { useState } from "react";
import { mondayOf } from "@/domain/civil-date";
import { plan as copy } from "@/lib/copy/en/plan";
import { formatDay } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { cx } from "@/ui/cx";
import { DayMark } from "@/ui/day-mark";
import type { Plan } from "../../client/plan-ops";
import { dayLink } from "./day-link";

type Week = Plan["weeks"][number];
type Cell = Week["cells"][number];

/** Weeks of the calendar: what was done, what the rotation waited for, today, and what comes. */
export function ProgramTimeline({ plan: { weeks, day } }: { plan: Plan }) {
  const now = mondayOf(day);
  const [all, setAll] = useState(false);
  const first = weeks.findIndex(({ monday }) => monday === now) - BACK_SHOWN;
  const shown = all ? weeks : weeks.slice(Math.max(0, first));
  return (
    <section aria-labelledby="timeline">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 pb-1">
        <h2 id="timeline" className="text-xl font-semibold">
          {copy.timeline}
        </h2>
        {shown.length < weeks.length ? (
          <Button variant="link" onClick={() => setAll(true)}>
            {copy.earlier}
          </Button>
        ) : null}
      </div>
      <ol className="overflow-clip rounded-card bg-card shadow-card forced-colors:border">
        {shown.map((week) => (
          <WeekRow key={week.monday} week={week} isNow={week.monday === now} />
        ))}
      </ol>
    </section>
  );
}

/** The week before this one and the one before that; older ones on request. */
const BACK_SHOWN = 2;

function WeekRow({ week: { monday, cells }, isNow }: { week: Week; isNow: boolean }) {
  return (
    <li
      aria-current={isNow ? "true" : undefined}
      className={cx(
        "relative px-3 pt-3 pb-2 not-first:border-t not-first:border-hairline sm:flex sm:items-center sm:gap-4",
        isNow && "bg-press",
      )}
    >
      {isNow ? <span aria-hidden="true" className="absolute inset-y-0 start-0 w-[3px] bg-coach-graphic" /> : null}
      <p className={cx("px-1 text-sm sm:w-24 sm:shrink-0", isNow ? "font-semibold" : "text-ink-2")}>
        {isNow ? copy.thisWeek : formatDay(monday)}
      </p>
      <ul className="grid flex-1 auto-cols-[minmax(0,1fr)] grid-flow-col gap-1 pt-1 sm:pt-0">
        {cells.map((cell, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the week
          <li key={at}>
            <DayCell cell={cell} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function DayCell({ cell }: { cell: Cell }) {
  const { state, title, date, workoutId, dayId } = cell;
  const isNext = state === "today" || state === "next";
  const said = title === null ? copy.missedCell : copy.cell(title, copy.states[state], date && formatDay(date, "weekday"));
  const content = (
    <>
      <DayMark state={state} />
      <span aria-hidden="true" className={cx("line-clamp-2 text-xs", isNext ? "font-semibold text-ink" : "text-ink-2")}>
        {title ?? copy.missedShort}
      </span>
      <span className="sr-only">{said}</span>
    </>
  );
  const look = "grid min-h-16 content-start justify-items-center gap-1 rounded-control px-0.5 py-1.5 text-center";
  const href = workoutId ? `/history/${workoutId}` : state !== "done" && dayId ? dayLink(dayId) : null;
  return href ? (
    <Link href={href} prefetch={false} scroll={false} className={cx(look, "hover:bg-press focus-visible:-outline-offset-2")}>
      {content}
    </Link>
  ) : (
    <div className={look}>{content}</div>
  );
}
