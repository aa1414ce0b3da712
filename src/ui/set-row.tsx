import type { ReactNode } from "react";
import { cx } from "./cx";
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
  load: Cell & { unit?: string | undefined };
  reps: Cell;
  /** Effort as shown, "8.5"; empty text paints a quiet dash. */
  effort?: Cell | undefined;
  check: { label: string; onPress: () => void; disabled?: boolean | undefined };
  /** "80 × 6 @ 8", what this set was last time. */
  previous?: ReactNode;
  /** "6–8 at RPE 8", or the sentence that says why a number moved. */
  target?: ReactNode;
  /** Only for the set just logged by this tap: the check draws and sparks fly. */
  fresh?: boolean | undefined;
};

/** One set of the table: mark, load × reps, effort, check. Goes inside an ol. */
export function SetRow({ mark, state, warmup, load, reps, effort, check, previous, target, fresh }: Props) {
  const big = state === "active" ? "text-3xl" : warmup ? "text-lg" : "text-xl";
  const tone = state === "logged" || state === "active" ? "text-ink" : "text-ink-2";
  return (
    <li
      aria-current={state === "active" ? "step" : undefined}
      className={cx(
        "relative grid grid-cols-[2.75rem_minmax(0,1fr)_2.75rem] items-center gap-x-1 px-1",
        state === "active" && "rounded-card bg-card py-2 shadow-card forced-colors:border",
        state === "skipped" && "text-ink-3 line-through",
      )}
    >
      {state === "active" ? (
        <span aria-hidden="true" className="absolute inset-y-3 start-0 w-[3px] rounded-full bg-coach-graphic" />
      ) : null}
      <button
        type="button"
        aria-label={mark.label}
        onClick={mark.onPress}
        className={cx(
          "press num h-11 rounded-control text-sm",
          warmup ? "text-third-text" : state === "active" ? "text-coach-text" : "text-ink-3",
        )}
      >
        {mark.text}
      </button>
      <div className="min-w-0">
        <div className={cx("flex items-center", tone)}>
          <Value cell={load} unit={load.unit} className={cx(big, "min-w-[4.6ch] text-end")} />
          <span aria-hidden="true" className="px-1.5 text-ink-3">
            ×
          </span>
          <Value cell={reps} className={cx(big, "min-w-[2.4ch] text-start")} />
          {effort ? <Value cell={effort} className="ms-auto min-w-[3ch] text-end text-base text-ink-2" prefix="@" /> : null}
        </div>
        {(previous || target) && state !== "logged" ? (
          <p className="flex flex-wrap gap-x-3 pb-1 text-xs text-ink-3">
            {target ? <span className={cx(state === "active" && "text-ink-2")}>{target}</span> : null}
            {previous ? <span className="num font-normal tracking-normal">{previous}</span> : null}
          </p>
        ) : null}
      </div>
      <SetCheck {...check} done={state === "logged"} fresh={fresh} />
    </li>
  );
}

type ValueProps = { cell: Cell; unit?: string | undefined; prefix?: string | undefined; className: string };

function Value({ cell, unit, prefix, className }: ValueProps) {
  const content = (
    <>
      {prefix && cell.text ? <span className="text-[0.8em] text-ink-3">{prefix}</span> : null}
      {cell.text || <span className="text-ink-off">–</span>}
      {unit ? <span className="unit">{unit}</span> : null}
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
