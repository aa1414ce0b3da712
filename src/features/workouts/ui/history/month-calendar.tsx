"use client";
import { useState } from "react";
import { addDays, isoWeekday } from "@/domain/civil-date";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { formatDay } from "@/lib/copy/format";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Card } from "@/ui/card";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/icon-button";
import type * as contract from "../../contract";
import type { WorkoutCard } from "../../shapes";
import { HistoryLink } from "./history-link";

const copy = history.month;
const MONTH_MAX = 100;

/** `here` are workouts this device already knows. A month of days; a filled one was trained and leads to its workout. */
export function MonthCalendar({ here }: { here: readonly WorkoutCard[] }) {
  const { timeZone } = useProfile().profile;
  const today = todayIn(timeZone);
  const [first, setFirst] = useState(`${today.slice(0, 7)}-01`);
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  const { value } = useKeptAnswer<typeof contract.listWorkouts>("listWorkouts", {
    from: first,
    to: addDays(next, -1),
    limit: MONTH_MAX,
  });
  const known = new Map([...(value?.items ?? []), ...here].map((workout) => [workout.id, workout]));
  const days = Array.from({ length: 31 }, (_, i) => addDays(first, i)).filter((day) => day < next);
  return (
    <Card as="section" aria-label={formatDay(first, "month")}>
      <div className="flex items-center justify-between pb-2">
        <IconButton icon="chevronLeft" label={copy.previous} onClick={() => setFirst(`${addDays(first, -1).slice(0, 7)}-01`)} />
        <h2 aria-live="polite" className="font-semibold">
          {formatDay(first, "month")}
        </h2>
        <IconButton icon="chevronRight" label={copy.next} disabled={next > today} onClick={() => setFirst(next)} />
      </div>
      <div aria-hidden="true" className="grid grid-cols-7 pb-1 text-center text-xs text-ink-3">
        {frame.weekdayShort.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className="grid grid-cols-7 justify-items-center gap-y-1">
        {Array.from({ length: isoWeekday(first) - 1 }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty places before the first day
          <li key={i} aria-hidden="true" />
        ))}
        {days.map((day) => (
          <Day key={day} day={day} isToday={day === today} workouts={[...known.values()].filter((each) => each.day === day)} />
        ))}
      </ol>
    </Card>
  );
}

type DayProps = { day: string; isToday: boolean; workouts: readonly WorkoutCard[] };

function Day({ day, isToday, workouts }: DayProps) {
  const [workout] = workouts;
  const look = cx(
    "num grid size-10 place-content-center rounded-full text-sm",
    isToday && "outline-2 -outline-offset-2 outline-line-strong",
  );
  return (
    <li aria-current={isToday ? "date" : undefined}>
      {workout ? (
        <HistoryLink
          workoutId={workout.id}
          aria-label={copy.trained(formatDay(day, "long"), workouts.length)}
          className={cx(look, "bg-coach font-semibold text-coach-label")}
        >
          {Number(day.slice(-2))}
        </HistoryLink>
      ) : (
        <span className={cx(look, "text-ink-2")}>{Number(day.slice(-2))}</span>
      )}
    </li>
  );
}
