import { type InSetLoad, increased, reduced, stepped } from "./in-set-load";
import type { LoadLine } from "./load-line";
import { type Advice, type Fact, reason } from "./reason";
import { EPS } from "./units";

export type InSetAction = "continue" | "hold" | "reduce" | "increase" | "cut_set" | "bonus_set" | "add_next_time" | "stop";

export interface InSetAdvice {
  readonly action: InSetAction;
  /** The next set's load, loadable; only when it changes. Kilograms. */
  readonly nextKg: number | null;
}

/** The working set just done, and where in its exercise it stands. */
export interface InSetInput {
  /** Null where nothing is loaded. */
  readonly kg: number | null;
  readonly reps: number;
  /** Null when unrated. */
  readonly rpe: number | null;
  readonly repMin: number;
  readonly repMax: number;
  /** Repetitions the next set should reach; the top of the range unless given. */
  readonly repTarget?: number;
  /** Null when the plan names no effort; then only repetitions speak. */
  readonly targetRpe: number | null;
  /** This set, 1-based, and how many are planned. */
  readonly set: number;
  readonly of: number;
  /** Effort over target of the set before; null when unknown. */
  readonly previousD: number | null;
  /** Sets of this exercise that fell short before this one. */
  readonly missedBefore: number;
  /** Today was reduced: nothing is added to it. */
  readonly modified: boolean;
  /** 0–10, null when unknown. */
  readonly fatigue: number | null;
  /** A muscle this exercise targets is past its weekly maximum. */
  readonly aboveMrv: boolean;
  readonly pain: boolean;
  /** First week back from being ill, or any other cause to add no set. */
  readonly noBonus?: boolean;
  readonly line: LoadLine | null;
  /** Load of today's first working set; null = this is it. */
  readonly firstKg?: number | null;
}

const MISSED_BAND = [0.9, 0.975] as const;
const TOO_HARD_BAND = [0.9, 0.95] as const;
const EASY_BAND = [1.025, 1.05] as const;
const STEP_MAX = 0.05;
const EASY_REPS = 3;
const BONUS_FATIGUE = 5;

/** Advice between two sets of an exercise, specification 7.1. Only `bonus_set` adds work. */
export function inSetAdvice(input: InSetInput): Advice<InSetAdvice> {
  const { reps, rpe, repMin, repMax, targetRpe, of, pain } = input;
  const left = of - input.set;
  const d = rpe === null || targetRpe === null ? null : rpe - targetRpe;
  if (pain) return answer(input, d, "stop", "inset.pain");
  if (reps < repMin) {
    return input.missedBefore >= 1 ? answer(input, d, "stop", "inset.missed") : lighter(input, d, "inset.missed", MISSED_BAND);
  }
  if (rpe === null) {
    const next = left > 0 && !input.modified && reps >= repMax + EASY_REPS ? stepped(loadOf(input), STEP_MAX) : null;
    return next === null
      ? answer(input, d, "continue", "inset.unrated")
      : answer(input, d, "increase", "inset.unrated-easy", next);
  }
  if (d === null) return answer(input, d, "continue", "inset.on-target");
  if (d >= 2 - EPS) {
    return left <= 1 ? answer(input, d, "stop", "inset.too-hard-stop") : lighter(input, d, "inset.too-hard", TOO_HARD_BAND);
  }
  if (d >= 1 - EPS) {
    const isSecond = (input.previousD ?? 0) >= 1 - EPS && left > 0;
    return isSecond ? answer(input, d, "cut_set", "inset.hard-twice") : answer(input, d, "hold", "inset.hard");
  }
  if (left <= 0 && d <= -1 + EPS) {
    return d <= -2 + EPS && mayAdd(input)
      ? answer(input, d, "bonus_set", "inset.bonus")
      : answer(input, d, "add_next_time", "inset.add-next-time");
  }
  if (left > 0 && d <= -1.5 + EPS && (input.previousD ?? 0) <= -1.5 + EPS && !input.modified) {
    const next = increased(loadOf(input), EASY_BAND);
    if (next !== null) return answer(input, d, "increase", "inset.easy", next);
  }
  return answer(input, d, "continue", "inset.on-target");
}

/** What is not known does not forbid a bonus set: the lifter is asked, not told. */
function mayAdd({ fatigue, modified, aboveMrv, noBonus }: InSetInput): boolean {
  return (fatigue ?? 0) < BONUS_FATIGUE && !modified && !aboveMrv && noBonus !== true;
}

/** Less load where the equipment and today's limit have less; else the load stays and the reason says so. */
function lighter(input: InSetInput, d: number | null, rule: string, band: readonly [number, number]): Advice<InSetAdvice> {
  const next = reduced(loadOf(input), band);
  return next === null ? answer(input, d, "hold", "inset.floor") : answer(input, d, "reduce", rule, next);
}

function loadOf({ kg, reps, rpe, repMax, repTarget, targetRpe, line, firstKg }: InSetInput): InSetLoad | null {
  if (kg === null || line === null) return null;
  return { kg, reps, rpe, repTarget: repTarget ?? repMax, targetRpe, line, firstKg: firstKg ?? kg };
}

function answer(
  input: InSetInput,
  d: number | null,
  action: InSetAction,
  rule: string,
  nextKg: number | null = null,
): Advice<InSetAdvice> {
  const { kg, reps, rpe, repMin, repMax, targetRpe, set, of } = input;
  const facts: Record<string, Fact> = { action, kg, reps, rpe, repMin, repMax, targetRpe, d, set, of };
  const changed = nextKg === null || kg === null ? {} : { nextKg, pct: kg > 0 ? 100 * (nextKg / kg - 1) : null };
  const missing = [
    ...(rpe === null ? ["rpe"] : []),
    ...(targetRpe === null ? ["target-rpe"] : []),
    ...(action === "bonus_set" && input.fatigue === null ? ["fatigue"] : []),
  ];
  return {
    value: { action, nextKg },
    confidence: missing.length === 0 ? "high" : "medium",
    reasons: [reason(rule, { ...facts, ...changed }, "C")],
    missing,
  };
}
