import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { DayMark } from "./day-mark";

export type WeekDay = {
  /** Stable: the civil date. */
  id: string;
  /** "M" */
  letter: string;
  /** Read aloud: "Monday, Push A, done". */
  label: string;
  state: "done" | "planned" | "rest" | "missed" | "deload";
  today?: boolean | undefined;
  href?: string | undefined;
};

type Props = { label: string; days: readonly WeekDay[] };

/** Seven days: a filled bar was trained, an outline is planned, a dot rests, a struck one was missed. */
export function WeekStrip({ label, days }: Props) {
  return (
    <ol aria-label={label} className="grid grid-cols-7 gap-1">
      {days.map((day) => (
        <li key={day.id} aria-current={day.today ? "date" : undefined}>
          <Cell day={day}>
            <span aria-hidden="true" className={cx("text-xs", day.today ? "font-semibold text-ink" : "text-ink-3")}>
              {day.letter}
            </span>
            <DayMark state={day.state} />
            <span
              aria-hidden="true"
              className={cx("h-[3px] w-4 rounded-full", day.today ? "bg-coach-graphic" : "bg-transparent")}
            />
            <span className="sr-only">{day.label}</span>
          </Cell>
        </li>
      ))}
    </ol>
  );
}

function Cell({ day, children }: { day: WeekDay; children: ReactNode }) {
  const look = "grid min-h-16 justify-items-center gap-1.5 rounded-control pt-1";
  return day.href ? (
    <Link href={day.href} className={cx(look, "hover:bg-press")}>
      {children}
    </Link>
  ) : (
    <div className={look}>{children}</div>
  );
}
