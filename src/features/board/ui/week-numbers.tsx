"use client";
import { isoWeekday } from "@/domain/civil-date";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { board as copy } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import { WeekStrip } from "@/ui/week-strip";
import type { Board } from "../client/use-board";

/** The week as seven days and four numbers. */
export function WeekNumbers({ board }: { board: Board }) {
  const { unit, weekdays } = useProfile().profile;
  const { numbers, streak } = board;
  const stateOf = (day: Board["week"][number]) => {
    if (day.trained) return "done";
    return day.day >= board.day && weekdays.includes(isoWeekday(day.day)) ? "planned" : "rest";
  };
  return (
    <Card as="section" aria-label={copy.week.label}>
      <h2 className="pb-3 text-lg font-semibold">{copy.week.label}</h2>
      <WeekStrip
        label={copy.week.label}
        days={board.week.map((day) => ({
          id: day.day,
          letter: frame.weekdayShort[isoWeekday(day.day) - 1]?.charAt(0) ?? "",
          label: `${formatDay(day.day, "long")}${day.trained ? `, ${copy.week.workouts}` : ""}`,
          state: stateOf(day),
          today: day.today,
        }))}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,max(7.5rem,40%)),1fr))] gap-4 pt-4">
        <StatNumeral size="sm" text={copy.week.of(streak.done, streak.goal)} label={copy.week.workouts} />
        <StatNumeral size="sm" text={formatNumber(numbers.hardSets, 1)} label={copy.week.sets} />
        <StatNumeral size="sm" text={formatNumber(numbers.records)} label={copy.week.records} />
        {numbers.weightKg === null ? (
          <StatNumeral size="sm" text="–" label={copy.week.noWeight} />
        ) : (
          <StatNumeral size="sm" text={fromKg(numbers.weightKg, unit).toFixed(1)} unit={unit} label={copy.week.weight} />
        )}
      </div>
    </Card>
  );
}
