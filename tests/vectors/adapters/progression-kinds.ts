import { advance } from "../../../src/domain/progression";
import { type ApreProtocol, apreAdjust, apreBlocks, apreStep } from "../../../src/domain/progression-apre";
import type { Inc, Scheme } from "../../../src/domain/progression-spec";
import { deltaKg, firstStageAgain } from "../../../src/domain/progression-stages";
import { reachesSum } from "../../../src/domain/progression-sum";
import { stepsFor, tierFor } from "../../../src/domain/progression-tiered";
import { waveSets } from "../../../src/domain/progression-wave";
import { rampMax, rampSets } from "../../../src/domain/progression-weekly-ramp";
import type { SetBlock } from "../../../src/domain/set-block";
import { type SlotContext, startState } from "../../../src/domain/slot-state";
import { NINE_SET_TIERS, REP_DIFF_TIERS } from "../../../src/domain/tiers";
import { fromKg, INC, toKg } from "../../../src/domain/units";
import type { Unit } from "../../../src/domain/vocabulary";
import { volumeIntensity } from "../../../src/domain/volume-intensity";
import { NINE_SETS, WAVE_WEEKS } from "../../../src/domain/wave-weeks";
import type { AdapterTable, Vector } from "../adapter";
import { dict, list, num, numOr, text } from "../value";
import { context, outcome } from "./progression";

type Input = Vector["input"];

export const progressionKindAdapters: AdapterTable = {
  "progression.wave": (input) => {
    if (input.event !== undefined) return { tm: typeof input.tm === "number" ? afterCycle(input, num(input, "tm"), liftOf(input)) : byLift(input) };
    const tm = numOr(input, "tm", 0) || num(input, "one_rm") * numOr(input, "tm_pct", 0.9);
    if (input.supplemental !== undefined) return supplemental(tm, num(input, "pct_tm"));
    const blocks = WAVE_WEEKS[num(input, "week") - 1] ?? [];
    return { tm, sets: waveSets(tm, blocks), reps: blocks.map(repsText) };
  },
  "progression.stages / tiered": (input) => (input.tier === "T3" ? thirdTier(input) : stagesOf(input)),
  "progression.tiered / programme data": (input) => {
    const pcts = NINE_SETS.map(({ intensity }) => (intensity.by === "tm" ? intensity.pct : 0));
    const table = { pcts_tm: pcts, sets: waveSets(numOr(input, "tm", 100), NINE_SETS), reps: NINE_SETS.map(repsText) };
    return input.amrap_reps === undefined ? table : { ...table, ...nineSetDelta(input) };
  },
  "progression.tiered": (input) => {
    const over = num(input, "amrap_reps") - numOr(input, "standard", num(input, "wave"));
    const inc = num(input, "inc");
    const tier = tierFor([{ min: 1, delta: { kg: inc, lb: inc } }], over);
    return { delta: tier === null ? 0 : inc * stepsFor(over, 10), miss: over < 0 };
  },
  "progression.tiered (repDiff)": (input) => {
    const pct = (diff: number) => {
      const delta = tierFor(REP_DIFF_TIERS, diff)?.delta;
      return delta !== undefined && "pct" in delta ? delta.pct : 0;
    };
    const diffs = input.rep_diff;
    return { tm_pct_change: Array.isArray(diffs) ? list(input, "rep_diff").map(pct) : pct(num(input, "rep_diff")) };
  },
  "progression.apreAdjust": (input) => {
    const protocol = Number(/\d+/.exec(String(input.protocol))?.[0]) as ApreProtocol;
    const rmKey = Object.keys(input).find((key) => /rm_(lb|kg)$/.test(key));
    const unit: Unit = rmKey?.endsWith("kg") === true ? "kg" : "lb";
    const rm = rmKey === undefined ? null : num(input, rmKey);
    if (input.sets !== undefined) return easySets(protocol, rm ?? 0);
    const reps = numOr(input, "set3_reps", 0);
    const step = rm === null ? null : fromKg(apreStep(protocol, reps, toKg(rm, unit), unit), unit);
    return { adjust_lb: apreAdjust(protocol, reps), ...(rm === null || step === null ? {} : { set4: rm + step }) };
  },
  "progression.sum": (input) => {
    const increase = reachesSum(list(input, "sets"), num(input, "threshold"));
    const before = numOr(input, "weight_kg", numOr(input, "weight", 0));
    const after = before + (increase ? numOr(input, "inc", 0) : 0);
    return { increase, weight_kg: after, weight: after };
  },
  "progression.weeklyRamp": (input) => {
    const oneRm = input.one_rm === undefined ? rampMax(num(input, "five_rm")) : num(input, "one_rm");
    return { one_rm: oneRm, monday: rampSets(oneRm) };
  },
  "progression.volumeIntensity": (input) => {
    const days = volumeIntensity(num(input, "five_rm"));
    return { volume_day: days.volume, recovery_day: days.recovery, intensity_day: days.intensity };
  },
};

const WAVE: Scheme<"wave"> = { kind: "wave", weeks: WAVE_WEEKS, tmPct: 0.9, inc: INC, failFactor: 0.9 };

function byLift(input: Input) {
  const lifts = dict(input, "tm");
  return Object.fromEntries(Object.keys(lifts).map((lift) => [lift, afterCycle(input, num(lifts, lift), zoneOf(lift))]));
}

/** The last week of a cycle, with every plus set made or one missed. */
function afterCycle(input: Input, tm: number, zone: SlotContext["zone"]): number {
  const unit = (input.unit ?? "kg") as Unit;
  const isMissed = /fail|miss/.test(text(input, "event"));
  const kg = toKg(tm, unit);
  const state = { ...startState(kg, 5), tmKg: kg, week: 3, ...(isMissed ? { fails: 1, tops: 2 } : { tops: 3 }) };
  const next = advance(WAVE, state, outcome("success", [5, 5, 5]), { ...context(unit, INC[unit][zone]), zone, week: 4 }).value;
  return fromKg(next.tmKg ?? 0, unit);
}

function supplemental(tm: number, share: number) {
  const block: SetBlock = { sets: 5, reps: 10, role: "backoff", intensity: { by: "tm", pct: share * 100 } };
  const loads = waveSets(tm, [block]);
  return { sets: loads.length, reps: block.reps, weight: loads[0] };
}

const STAGES: Readonly<Record<string, readonly string[]>> = { T1: ["5x3+", "6x2+", "10x1+"], T2: ["3x10", "3x8", "3x6"] };
const RESTART = { upper: { kg: 5, lb: 10 }, lower: { kg: 7.5, lb: 15 } };

function stagesOf(input: Input) {
  const unit = (input.unit ?? "lb") as Unit;
  const names = STAGES[text(input, "tier")] ?? [];
  const zone = liftOf(input, "lower");
  const inc = numOr(input, "inc", INC[unit][zone]);
  const both = { lower: inc, upper: inc };
  const isFirst = input.tier === "T1";
  const spec: Scheme<"stages"> = {
    kind: "stages",
    stages: names.map(blocksOf),
    inc: { kg: both, lb: both } satisfies Inc,
    exhausted: isFirst ? { retest: "5RM", factor: 0.85, orFactor: 0.9 } : { backTo: 0, plus: RESTART },
  };
  const at = names.indexOf(text(input, "stage"));
  const weight = numOr(input, "weight", numOr(input, "stage1_last_weight", 0));
  const isFail = input.result === "fail";
  const isLast = isFail && at === names.length - 1;
  if (isLast && !isFirst) {
    const kg = firstStageAgain(toKg(num(input, "stage1_last_weight"), unit), RESTART[zone], { unit });
    return { stage: names[0], weight: fromKg(kg, unit) };
  }
  const state = { ...startState(toKg(weight, unit), 3), stage: at };
  const did = outcome(isFail ? "miss" : "success", isFail ? [0] : [100]);
  const step = inc > weight / 10 ? inc : 0.5;
  const next = advance(spec, state, did, { ...context(unit, step), zone }).value;
  const stage = next.stage === names.length ? `5RM_retest_or_${names[0]}` : names[next.stage];
  return { stage, weight: fromKg(next.plannedKg ?? 0, unit), weight_pct_of_new_5rm: "factor" in spec.exhausted ? spec.exhausted.factor : null };
}

/** "5x3+": five sets of three, the last as many as possible. */
function blocksOf(name: string): readonly SetBlock[] {
  const [sets = 0, reps = 0] = name.split("x").map((part) => Number.parseInt(part, 10));
  return [{ sets, reps, role: "work", intensity: { by: "state" } }];
}

function thirdTier(input: Input) {
  const unit = (input.unit ?? "lb") as Unit;
  const step = { kg: 2.5, lb: 5 };
  const spec: Scheme<"tiered"> = { kind: "tiered", on: "amrapReps", target: "load", tiers: [{ min: 25, delta: step }] };
  const reps = num(input, "amrap_reps");
  const did = outcome(reps < 15 ? "miss" : "success", [15, 15, reps]);
  const ctx = { ...context(unit, step[unit]), lo: 15, hi: 15 };
  const next = advance(spec, startState(toKg(num(input, "weight"), unit), 15), did, ctx).value;
  return { weight: fromKg(next.plannedKg ?? 0, unit) };
}

function nineSetDelta(input: Input) {
  const unit = (input.unit ?? "lb") as Unit;
  const delta = (reps: number) => {
    const tier = tierFor(NINE_SET_TIERS, reps);
    return tier === null ? 0 : fromKg(deltaKg(tier.delta, 0, { unit }), unit);
  };
  const reps = input.amrap_reps;
  const value = Array.isArray(reps) ? list(input, "amrap_reps").map(delta) : delta(num(input, "amrap_reps"));
  const tm = typeof value === "number" ? numOr(input, "tm", 0) + value : null;
  return { delta: value, [`delta_${unit}`]: value, tm_delta: value, [`tm_delta_${unit}`]: value, tm };
}

function easySets(protocol: ApreProtocol, rm: number) {
  const sets = apreBlocks(protocol).slice(0, 2);
  const [first, second] = sets.map(({ reps, intensity }) => [(rm * (intensity.by === "state" ? (intensity.pct ?? 100) : 0)) / 100, reps]);
  return { set1: first, set2: second };
}

function repsText({ reps }: SetBlock): string {
  if (typeof reps === "number") return String(reps);
  return "amrap" in reps ? `${reps.min}+` : reps.join("-");
}

function liftOf(input: Input, otherwise: SlotContext["zone"] = "upper"): SlotContext["zone"] {
  return typeof input.lift === "string" ? zoneOf(input.lift) : otherwise;
}

function zoneOf(lift: string): SlotContext["zone"] {
  return /squat|dead|leg|lower|hinge/.test(lift) ? "lower" : "upper";
}
