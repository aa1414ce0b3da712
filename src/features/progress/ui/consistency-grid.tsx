import { addDays, daysBetween, mondayOf } from "@/domain/civil-date";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { formatDay } from "@/lib/copy/format";
import type { OutputOf } from "@/lib/http/endpoint";
import { Card } from "@/ui/card";
import { cx } from "@/ui/cx";
import type * as contract from "../contract";

type Days = OutputOf<typeof contract.readOverview>["days"];

const WEEKS = 26;
const CELL = 14;
const SIZE = 11;

/** Half a year of days, a column a week from Monday down; a filled cell was trained, a brighter one was harder. */
export function ConsistencyGrid({ days, today }: { days: Days; today: string }) {
  const start = addDays(mondayOf(today), -7 * (WEEKS - 1));
  const shown = days.filter(({ day }) => day >= start);
  const hardest = Math.max(1, ...shown.map(({ hardSets }) => hardSets));
  const byDay = new Map(shown.map((day) => [day.day, day]));
  const all = Array.from({ length: daysBetween(start, today) + 1 }, (_, i) => addDays(start, i));
  const total = shown.reduce((sum, { workouts }) => sum + workouts, 0);
  return (
    <Card as="section" aria-label={progress.consistency.title} className="grid gap-3">
      <h2 className="text-lg font-semibold">{progress.consistency.title}</h2>
      <svg
        viewBox={`0 0 ${WEEKS * CELL - (CELL - SIZE)} ${7 * CELL - (CELL - SIZE)}`}
        className="w-full"
        role="img"
        aria-label={`${progress.consistency.title}: ${frame.units.workoutCount(total)}, ${frame.units.weekCount(WEEKS)}`}
      >
        {all.map((day, i) => {
          const sets = byDay.get(day)?.hardSets ?? 0;
          return (
            <rect
              key={day}
              x={Math.floor(i / 7) * CELL}
              y={(i % 7) * CELL}
              width={SIZE}
              height={SIZE}
              rx="3"
              className={cx(
                sets === 0 ? "fill-hairline" : "fill-coach-graphic",
                day === today && "stroke-line-strong [stroke-width:1.5]",
              )}
              fillOpacity={sets === 0 ? undefined : sets > hardest * 0.66 ? 1 : sets > hardest * 0.33 ? 0.75 : 0.5}
            />
          );
        })}
      </svg>
      <p className="flex justify-between text-xs text-ink-3">
        <span>{formatDay(start)}</span>
        <span>{formatDay(today)}</span>
      </p>
    </Card>
  );
}
