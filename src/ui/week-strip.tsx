import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

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
            <Mark state={day.state} />
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

function Mark({ state }: { state: WeekDay["state"] }) {
  return (
    <svg
      viewBox="0 0 28 28"
      className="h-auto w-full max-w-7"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {state === "done" ? (
        <>
          <rect x="1" y="1" width="26" height="26" rx="8" className="fill-coach" />
          <path d="M8.5 14.5l4 4 7.5-8.5" className="stroke-coach-label" strokeWidth="2.6" />
        </>
      ) : null}
      {state === "planned" ? <rect x="2" y="2" width="24" height="24" rx="7" className="stroke-line-strong" /> : null}
      {state === "deload" ? (
        <rect x="2" y="2" width="24" height="24" rx="7" className="stroke-line-strong" strokeDasharray="3 4.5" />
      ) : null}
      {state === "rest" ? <path d="M14 14h.01" className="stroke-line-strong" strokeWidth="5" /> : null}
      {state === "missed" ? (
        <>
          <rect x="2" y="2" width="24" height="24" rx="7" className="stroke-line" />
          <path d="M9 19l10-10" className="stroke-line-strong" />
        </>
      ) : null}
    </svg>
  );
}
