import type { ReactNode } from "react";
import { cx } from "./cx";
import { Digits } from "./digits";
import { SetCheck } from "./set-check";

export type SetState = "planned" | "active" | "logged" | "skipped";

type Cell = {
  /** As shown: "82.5", "BW", "6". */
  text: string;
  /** As read and as the name of the button: "Load, 82.5 kilograms". */
  label: string;
  onPress?: (() => void) | undefined;
};

type Props = {
  /** The number of the set, or the letter of its role. */
  mark: Cell;
  state: SetState;
  warmup?: boolean | undefined;
  load: Cell;
  reps: Cell;
  /** Effort as shown, "8.5"; empty text paints a quiet dash. Takes the place of `previous`. */
  effort?: Cell | undefined;
  check: { label: string; onPress: () => void; disabled?: boolean | undefined };
  /** What this set was last time, at most two short lines: "80 × 6", "@ 8". */
  previous?: readonly string[] | undefined;
  /** Below the numbers: what is asked when it differs, a record, or why a number moved. */
  below?: ReactNode;
  /** Only for the set just logged by this tap: the check draws and sparks fly. */
  fresh?: boolean | undefined;
};

/** One set of the table: mark, load × reps, last time or effort, check, in the same columns on every row. Goes inside an ol. */
export function SetRow({ mark, state, warmup, load, reps, effort, check, previous, below, fresh }: Props) {
  const size = state === "active" ? "text-3xl" : warmup ? "text-lg" : "text-xl";
  return (
    <li
      data-state={state}
      aria-current={state === "active" ? "step" : undefined}
      className={cx(
        "relative grid scroll-mt-8 scroll-mb-28 grid-cols-[44px_minmax(0,1fr)_48px] items-center rounded-card",
        ROW[state],
        state === "active" ? (warmup ? "min-h-16" : "min-h-18") : warmup ? "min-h-11" : "min-h-13",
      )}
    >
      {state === "active" ? (
        <span aria-hidden="true" className="absolute inset-y-3 start-0 w-[3px] rounded-e-full bg-coach-graphic" />
      ) : null}
      <button
        type="button"
        aria-label={mark.label}
        disabled={!mark.onPress}
        onClick={mark.onPress}
        className={cx("press num h-11 rounded-control text-sm", markColor(state, warmup))}
      >
        {mark.text}
      </button>
      <div className="@container min-w-0">
        <div className={cx("flex flex-wrap items-center", state === "planned" ? "text-ink-2" : "text-ink")}>
          <Value cell={load} className={cx(load.text.length > 5 ? "text-lg" : size, "text-end @[9rem]:w-[5.75rem]")} />
          <span aria-hidden="true" className="w-5 text-center text-sm text-ink-3">
            ×
          </span>
          <Value cell={reps} className={cx(size, "min-w-10 text-start")} />
          {effort ? (
            <Value cell={effort} className="ms-auto min-w-11 text-end text-base text-ink-2" prefix="@" />
          ) : previous ? (
            <span className="num ms-auto ps-1 text-end text-xs font-normal tracking-normal text-ink-3">
              {previous.map((line) => (
                <span key={line} className="block whitespace-nowrap">
                  {line}
                </span>
              ))}
            </span>
          ) : null}
        </div>
        {below ? <div className="pb-2 text-xs text-ink-2 @[9rem]:ps-2">{below}</div> : null}
      </div>
      <SetCheck {...check} done={state === "logged"} fresh={fresh} />
    </li>
  );
}

const ROW: Record<SetState, string> = {
  planned: "",
  active: "bg-card shadow-card forced-colors:border",
  logged: "bg-[color-mix(in_srgb,var(--mo-coach)_8%,transparent)]",
  skipped: "line-through",
};

function markColor(state: SetState, warmup: boolean | undefined): string {
  if (warmup) return "text-third-text";
  return state === "active" ? "text-coach-text" : "text-ink-3";
}

type ValueProps = { cell: Cell; prefix?: string | undefined; className: string };

function Value({ cell, prefix, className }: ValueProps) {
  const content = (
    <>
      {prefix && cell.text ? <span className="text-[0.8em] text-ink-3">{prefix}</span> : null}
      {cell.text ? <Digits text={cell.text} /> : <span className="text-ink-off">–</span>}
    </>
  );
  const look = cx("num min-h-11 whitespace-nowrap", className);
  if (cell.onPress) {
    return (
      <button
        type="button"
        aria-label={cell.label}
        onClick={cell.onPress}
        className={cx("press rounded-control hover:bg-press", look)}
      >
        {content}
      </button>
    );
  }
  return (
    <span className={cx("leading-[2.75rem]", look)}>
      <span className="sr-only">{cell.label}</span>
      <span aria-hidden="true">{content}</span>
    </span>
  );
}
