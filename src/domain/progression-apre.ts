import { effortOf } from "./load-line";
import type { Outcome } from "./outcome";
import { raiseLoad } from "./progression-raise";
import { reduce, told } from "./progression-reduce";
import type { Scheme } from "./progression-spec";
import type { Advice } from "./reason";
import type { SetBlock } from "./set-block";
import type { SlotContext, SlotState } from "./slot-state";
import { fromKg, LB_KG, toKg } from "./units";
import type { Unit } from "./vocabulary";

export type ApreProtocol = Scheme<"apre">["protocol"];

/** Repetitions from which each row counts, and the change in pounds it allows (mann-2010). */
type Row = readonly [from: number, lo: number, hi: number];
const TABLE: Readonly<Record<ApreProtocol, readonly Row[]>> = {
  3: [
    [0, -10, -5],
    [3, 0, 0],
    [5, 5, 10],
    [7, 10, 15],
  ],
  6: [
    [0, -10, -5],
    [3, -5, 0],
    [5, 0, 0],
    [8, 5, 10],
    [13, 10, 15],
  ],
  10: [
    [0, -10, -5],
    [7, -5, 0],
    [9, 0, 0],
    [12, 5, 10],
    [17, 10, 15],
  ],
};
/** Repetitions of the two easy sets, at a half and three quarters of the repetition maximum. */
const EASY: Readonly<Record<ApreProtocol, readonly [number, number]>> = { 3: [6, 3], 6: [10, 6], 10: [12, 10] };
const HEAVY_KG = 100;
const LIGHT_KG = 40;
/** For light lifts a pound step is too coarse: this share of the load for each five pounds of the table. */
const LIGHT_SHARE = 0.025;

/** A set to failure each week rewrites the repetition maximum of the next. */
export function advanceApre(spec: Scheme<"apre">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const facts = { planned: state.plannedKg, reps: outcome.plusReps, protocol: spec.protocol };
  if (outcome.plusReps === null || state.plannedKg === null || ctx.line === null)
    return told(state, "progression.hold.in_range", facts);
  const byKg = apreStep(spec.protocol, outcome.plusReps, effortOf(ctx.line, state.plannedKg), ctx.unit);
  if (byKg > 0) return raiseLoad(state, outcome, ctx, { by: byKg, rule: "progression.apre.add", facts, toEarn: null });
  if (byKg < 0) return reduce(state, { drop: fromKg(-byKg, ctx.unit) }, ctx, "progression.apre.cut", facts);
  return told({ ...state, fails: 0 }, "progression.apre.hold", facts);
}

/** The change in pounds the table allows after so many repetitions of the repetition-maximum set: from, to. */
export function apreAdjust(protocol: ApreProtocol, reps: number): readonly [number, number] {
  const row = TABLE[protocol].findLast(([from]) => reps >= from) ?? TABLE[protocol][0];
  return row === undefined ? [0, 0] : [row[1], row[2]];
}

/** The step this lift takes, in kilograms: the bold end of the table when it is heavy, the careful one when it is not. */
export function apreStep(protocol: ApreProtocol, reps: number, rmKg: number, unit: Unit): number {
  const [lo, hi] = apreAdjust(protocol, reps);
  const [near, far] = Math.abs(lo) <= Math.abs(hi) ? [lo, hi] : [hi, lo];
  const pounds = rmKg >= HEAVY_KG ? far : near;
  if (rmKg < LIGHT_KG) return rmKg * LIGHT_SHARE * (pounds / 5);
  return unit === "lb" ? pounds * LB_KG : toKg((pounds / 5) * 2.5, "kg");
}

/** The four sets of a day: two easy ones, the repetition maximum to failure, and one after it at the adjusted load. */
export function apreBlocks(protocol: ApreProtocol): readonly SetBlock[] {
  const [first, second] = EASY[protocol];
  return [
    { sets: 1, reps: first, role: "backoff", intensity: { by: "state", pct: 50 } },
    { sets: 1, reps: second, role: "backoff", intensity: { by: "state", pct: 75 } },
    { sets: 1, reps: { amrap: true, min: 1 }, role: "amrap", intensity: { by: "state" } },
    { sets: 1, reps: { amrap: true, min: 1 }, role: "backoff", intensity: { by: "state" } },
  ];
}
