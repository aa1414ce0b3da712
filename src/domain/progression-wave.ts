import type { Outcome } from "./outcome";
import { mayRise } from "./progression-gates";
import { cutMax, raiseMax } from "./progression-max";
import { incKg } from "./progression-raise";
import { told } from "./progression-reduce";
import { isRestoring, restoreStep } from "./progression-restore";
import type { Scheme } from "./progression-spec";
import type { Advice } from "./reason";
import type { SetBlock } from "./set-block";
import type { SlotContext, SlotState } from "./slot-state";

/**
 * Percentages of a training max over a cycle of weeks. The max moves once a cycle: up when every plus set met its minimum,
 * down when one did not, and not at all when some were never tried.
 */
export function advanceWave(spec: Scheme<"wave">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const of = spec.weeks.length;
  const week = ctx.week ?? (state.week % Math.max(1, of)) + 1;
  const min = plusMinimum(spec.weeks[week - 1] ?? []);
  const made = min !== null && outcome.plusReps !== null && outcome.plusReps >= min;
  const isAgain = week <= state.week;
  const marked = {
    ...state,
    week: Math.max(week, state.week),
    fails: state.fails + (min !== null && !made ? 1 : 0),
    tops: state.tops + (made && !isAgain ? 1 : 0),
  };
  if (week >= of) return settleWave(spec, marked, outcome, ctx);
  const rule = min !== null && !made ? "progression.wave.missed" : "progression.wave.week";
  return told(marked, rule, { planned: state.tmKg, week, of, reps: outcome.reps, target: min });
}

/** The end of a cycle: moves the training max and clears the tally. Also asked when a new cycle begins without the last week. */
export function settleWave(
  spec: Scheme<"wave">,
  state: SlotState,
  outcome: Pick<Outcome, "hasShortSet">,
  ctx: SlotContext,
): Advice<SlotState> {
  const fresh = { ...state, week: 0, fails: 0, tops: 0 };
  const facts = { planned: state.tmKg, fails: state.fails, made: state.tops };
  if (state.fails > 0) return cutMax(fresh, spec.failFactor, ctx, "progression.wave.tm-down", facts);
  if (state.tops < spec.weeks.filter((blocks) => plusMinimum(blocks) !== null).length) {
    return told(fresh, "progression.wave.tm-hold", facts);
  }
  const closed = mayRise(outcome, ctx);
  if (closed !== null) return { ...closed, value: fresh };
  const by = incKg(spec.inc, ctx);
  const pace = isRestoring(state, ctx) ? Math.max(by, restoreStep(state.plannedKg ?? 0, ctx)) : by;
  return raiseMax(fresh, pace, ctx, "progression.wave.tm-up", facts);
}

/** The minimum of the plus set among these blocks; null where there is none. */
export function plusMinimum(blocks: readonly SetBlock[]): number | null {
  const plus = blocks.findLast(({ role }) => role === "amrap");
  return plus !== undefined && typeof plus.reps === "object" && "amrap" in plus.reps ? plus.reps.min : null;
}

/** Unrounded loads of a week in kilograms, one for each set. */
export function waveSets(tmKg: number, blocks: readonly SetBlock[]): readonly number[] {
  return blocks.flatMap(({ sets, intensity }) => {
    const pct = intensity.by === "tm" || intensity.by === "e1rm" ? intensity.pct : 100;
    return Array.from({ length: Math.max(0, sets) }, () => (tmKg * pct) / 100);
  });
}
