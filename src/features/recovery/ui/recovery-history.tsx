"use client";
import { useState } from "react";
import { addDays } from "@/domain/civil-date";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { recovery as copy } from "@/lib/copy/en/recovery";
import { formatNumber } from "@/lib/copy/format";
import { requestLine } from "@/lib/copy/request-line";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { RANGE_DAYS, RangePicker } from "@/ui/range-picker";
import { Skeleton } from "@/ui/skeleton";
import { StatNumeral } from "@/ui/stat-numeral";
import { useRange } from "@/ui/use-range";
import type * as contract from "../contract";
import { DayLines } from "./day-lines";

/** Two questions serve all five ranges. */
const WEEKS = { short: 26, long: 104 } as const;
const ANSWERS = [
  { key: "sleepHours", title: copy.history.sleep, text: (value: number) => `${formatNumber(value, 1)} h` },
  { key: "energy", title: copy.history.energy, text: (value: number) => `${formatNumber(value, 0)}/5` },
  { key: "soreness", title: copy.history.soreness, text: (value: number) => `${formatNumber(value, 0)}/5` },
] as const;

/** How fatigue went, and what the check-ins said of sleep, energy and soreness. */
export function RecoveryHistory() {
  const { profile } = useProfile();
  const [range, setRange] = useRange();
  const [picked, setPicked] = useState<{ readonly chart: string; readonly index: number } | null>(null);
  const weeks = range === "1y" || range === "all" ? WEEKS.long : WEEKS.short;
  const answer = useKeptAnswer<typeof contract.readRecoveryHistory>("readRecoveryHistory", { weeks });
  const { value, failure, updating, reload } = answer;
  if (!value && failure)
    return (
      <ErrorState
        sentence={failure.offline ? frame.offline.needsConnection : progress.error}
        action={<Button onClick={reload}>{frame.actions.retry}</Button>}
        code={requestLine(failure)}
      />
    );
  if (!value) return <Skeleton className="h-96 w-full" />;
  const last = value.days.at(-1);
  if (!last) return <EmptyState coach={profile.coach} prop="chart" sentence={copy.history.empty} />;
  const to = todayIn(profile.timeZone);
  const span = RANGE_DAYS[range];
  const days = value.days.filter(({ day }) => span === null || day > addDays(to, -span));
  const from = days[0]?.day ?? to;
  const pickIn = (chart: string) => ({
    picked: picked?.chart === chart ? picked.index : null,
    onPick: (index: number) => setPicked({ chart, index }),
  });
  return (
    <>
      {failure || updating ? <Freshness stale={failure ? copy.history.offline : null} updating={updating} /> : null}
      <Card as="section" pad="lg" edge="coach" aria-label={copy.history.fatigue} className="grid gap-5">
        <StatNumeral
          size="giant"
          text={String(last.fatigue)}
          unit={copy.fatigue.of}
          label={copy.fatigue.label}
          change={{ text: copy.fatigue.levels[last.level] }}
        />
        <RangePicker
          value={range}
          onChange={(next) => {
            setRange(next);
            setPicked(null);
          }}
        />
        <DayLines
          title={copy.history.fatigue}
          points={days.map(({ day, fatigue }) => ({ day, value: fatigue }))}
          from={from}
          to={to}
          text={(points) => `${points}${copy.fatigue.of}`}
          {...pickIn("fatigue")}
        />
      </Card>
      {ANSWERS.map(({ key, title, text }) => {
        const points = days.flatMap((day) => (day[key] === null ? [] : [{ day: day.day, value: day[key] }]));
        return (
          <Card key={key} as="section" aria-label={title} className="grid gap-4">
            <h2 className="text-lg font-semibold">{title}</h2>
            {points.length < 2 ? (
              <p className="py-6 text-ink-2">{copy.history.notEnough}</p>
            ) : (
              <DayLines title={title} points={points} from={from} to={to} text={text} {...pickIn(key)} />
            )}
          </Card>
        );
      })}
    </>
  );
}
