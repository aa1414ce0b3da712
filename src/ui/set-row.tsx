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

/** One set of the table: mark, load × reps, effort, check, in the same columns on every row. Goes inside an ol. */
export function SetRow({ mark, state, warmup, load, reps, effort, check, previous, target, fresh }: Props) {
  const big = state === "active" ? "text-2xl @[15rem]:text-3xl" : warmup ? "text-lg" : "text-xl";
  const loud = state === "logged" || state === "active";
  return (
    <li
      aria-current={state === "active" ? "step" : undefined}
      className={cx("relative grid grid-cols-[44px_minmax(0,1fr)_44px] items-center rounded-card px-1", ROW[state])}
    >
      {state === "active" ? (
        <span aria-hidden="true" className="absolute inset-y-3 start-0 w-[3px] rounded-e-full bg-coach-graphic" />
      ) : null}
      <button
        type="button"
        aria-label={mark.label}
        disabled={!mark.onPress}
        onClick={mark.onPress}
        className={cx(
          "press num h-11 rounded-control text-sm",
          warmup ? "text-third-text" : state === "active" ? "text-coach-text" : "text-ink-3",
        )}
      >
        {mark.text}
      </button>
      <div className="@container min-w-0">
        <div className={cx("flex flex-wrap items-center", loud ? "text-ink" : "text-ink-2")}>
          <Value
            cell={load}
            unit={state === "active" ? load.unit : undefined}
            className={cx(big, "text-end @[9rem]:w-[5.5rem] @[15rem]:w-[7.25rem]")}
          />
          <span aria-hidden="true" className="w-5 text-center text-ink-3 @[15rem]:w-6">
            ×
          </span>
          <Value cell={reps} className={cx(big, "min-w-9 text-start @[15rem]:w-12")} />
          {effort ? (
            <Value cell={effort} className="ms-auto min-w-11 text-end text-base text-ink-2 @[15rem]:pe-2" prefix="@" />
          ) : null}
        </div>
        {(previous || target) && state !== "logged" ? (
          <p className="flex flex-wrap items-center gap-x-3 pb-1.5 text-xs text-ink-3">
            {target ? <span className={cx(state === "active" && "text-ink-2")}>{target}</span> : null}
            {previous ? <span>{previous}</span> : null}
          </p>
        ) : null}
      </div>
      <SetCheck {...check} done={state === "logged"} fresh={fresh} />
    </li>
  );
}

const ROW: Record<SetState, string> = {
  planned: "",
  active: "bg-card py-2 shadow-card forced-colors:border",
  logged: "bg-[color-mix(in_srgb,var(--mo-coach)_8%,transparent)]",
  skipped: "line-through",
};

type ValueProps = { cell: Cell; unit?: string | undefined; prefix?: string | undefined; className: string };

function Value({ cell, unit, prefix, className }: ValueProps) {
  const content = (
    <>
      {prefix && cell.text ? <span className="text-[0.8em] text-ink-3">{prefix}</span> : null}
      {cell.text ? <Digits text={cell.text} /> : <span className="text-ink-off">–</span>}
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
