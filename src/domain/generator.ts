import { isBetter, type Violation, violationsOf } from "./generator-check";
import { type DoseContext, dose } from "./generator-dose";
import { type Draft, type DraftSlot, dayMinutes, setsOfWeek } from "./generator-draft";
import { type GeneratorInput, type PlanSettings, settle } from "./generator-input";
import { inOrder, type Picker, pickerFor, slotFrom } from "./generator-pick";
import { programOf } from "./generator-program";
import { planReasons, unmet } from "./generator-reasons";
import { type Pace, restOf } from "./generator-scheme";
import { type Place, skeleton } from "./generator-skeleton";
import { splitDays } from "./generator-split";
import { setsIn, trim } from "./generator-trim";
import { weeklyRanges } from "./generator-volume";
import { mulberry32 } from "./mulberry32";
import type { Program } from "./program";
import type { Advice, Reason } from "./reason";
import { VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

export interface PlanReport {
  /** Fractional hard sets a week of every landmark group. */
  readonly weeklySets: Readonly<Record<VolumeGroup, number>>;
  /** Of each day in order. */
  readonly minutes: readonly number[];
  /** ISO weekdays the days fall on. */
  readonly weekdays: readonly number[];
  /** Guardrails that could not be met; empty for a plan that is right in every respect. */
  readonly violations: readonly Violation[];
}

export interface GeneratedPlan {
  readonly program: Program;
  readonly report: PlanReport;
}

/** Ever leaner ways to build the same week, tried until every guardrail holds (specification 12.9: at most 20 rounds). */
const ROUNDS = [
  { primary: 0, secondary: 3, target: "start", pace: "usual", mains: 3 },
  { primary: 0, secondary: 2, target: "start", pace: "usual", mains: 3 },
  { primary: -1, secondary: 2, target: "start", pace: "usual", mains: 3 },
  { primary: -1, secondary: 2, target: "min", pace: "usual", mains: 3 },
  { primary: -1, secondary: 2, target: "min", pace: "lean", mains: 3 },
  { primary: -2, secondary: 2, target: "min", pace: "lean", mains: 3 },
  { primary: -1, secondary: 2, target: "min", pace: "brisk", mains: 3 },
  { primary: -2, secondary: 2, target: "min", pace: "brisk", mains: 3 },
  { primary: -2, secondary: 2, target: "min", pace: "brisk", mains: 2 },
  { primary: -2, secondary: 2, target: "min", pace: "brisk", mains: 1 },
] as const;
type Round = (typeof ROUNDS)[number];

interface Attempt {
  readonly draft: Draft;
  readonly violations: readonly Violation[];
  /** Sets fewer than usual, to keep to the time. */
  readonly cut: number;
  readonly pace: Pace;
}

const ACCESSORY_SETS = 2;
const PRIMARY_SETS = { strong: 4, usual: 3, min: 2 } as const;

/**
 * A programme for one lifter, specification 12: split, skeleton, exercises, dose, then the guardrails. The same input and
 * seed give the same plan. When no round meets every guardrail, the best one is returned and each violation is named.
 */
export function generate(input: GeneratorInput): Advice<GeneratedPlan> {
  const { settings, reasons } = settle(input);
  const ranges = weeklyRanges(settings);
  const pick = pickerFor(settings, input);
  const why = new Map<string, Reason>();
  let best: Attempt | null = null;
  let usual: number | undefined;
  for (const round of ROUNDS) {
    const context: DoseContext = { settings, ranges, pick, why, pace: round.pace, chance: mulberry32(settings.seed) };
    const base = filled(settings, pick, why, round);
    usual ??= setsIn(base);
    const { draft: lean, cut } = trim(base, context);
    const { draft, cut: again } = trim(dose(lean, context, round.target), context);
    const violations = violationsOf(draft, settings, ranges);
    const attempt = { draft, violations, cut: usual - setsIn(base) + cut + again, pace: round.pace };
    if (best === null || isBetter(violations, best.violations)) best = attempt;
    if (violations.length === 0) break;
  }
  const { draft, violations, cut, pace } = best ?? { draft: [], violations: [], cut: 0, pace: "usual" };
  const program = programOf(draft, settings, input.ladders);
  return {
    value: { program, report: reportOf(draft, settings, violations) },
    confidence: violations.length > 0 ? "low" : input.gym.equipment.length === 0 ? "medium" : "high",
    reasons: [...reasons, ...planReasons({ draft, settings, ranges, program, cut, pace, why }), ...violations.map(unmet)] as [
      Reason,
      ...Reason[],
    ],
    missing: [...(input.bodyKg === null ? ["bodyKg"] : []), ...(input.age === null ? ["age"] : [])],
  };
}

/** Every place of the skeleton with an exercise; a place nobody can fill here is left out and shows as a missing pattern. */
function filled(settings: PlanSettings, pick: Picker, why: Map<string, Reason>, round: Round): Draft {
  const days: Draft[number][] = [];
  for (const day of splitDays(settings.split, settings.days)) {
    const twins = days
      .filter((other) => other.day.type === day.type)
      .flatMap(({ slots }) => slots.map(({ exercise }) => exercise.id));
    const slots: DraftSlot[] = [];
    for (const place of withMains(skeleton(day, settings.days), round.mains)) {
      const picked = pick(place, { today: slots.map(({ exercise }) => exercise.id), twins });
      if (picked === null) continue;
      why.set(picked.exercise.id, picked.why);
      const restS = restOf({ ...place, category: picked.exercise.category, goal: settings.goal }, round.pace);
      const sets = baseSets(place.role, settings, round);
      slots.push(slotFrom(place, picked, { sets, restS, isAdded: false }));
    }
    days.push({ day, slots: inOrder(slots) });
  }
  return days;
}

/** Where time is short only the first main lifts of a day stay heavy: the others rest less and find the muscle warm. */
function withMains(places: readonly Place[], mains: number): readonly Place[] {
  const heavy = places.filter(({ role }) => role === "primary").slice(0, mains);
  return places.map((place) => (place.role === "primary" && !heavy.includes(place) ? { ...place, role: "secondary" } : place));
}

function baseSets(role: Place["role"], { goal }: PlanSettings, round: Round): number {
  if (role === "accessory") return ACCESSORY_SETS;
  if (role === "secondary") return round.secondary;
  const usual = goal === "strength" ? PRIMARY_SETS.strong : PRIMARY_SETS.usual;
  return Math.max(PRIMARY_SETS.min, usual + round.primary);
}

function reportOf(draft: Draft, settings: PlanSettings, violations: readonly Violation[]): PlanReport {
  return {
    weeklySets: Object.fromEntries(VOLUME_GROUPS.map((group) => [group, setsOfWeek(draft, group)])) as PlanReport["weeklySets"],
    minutes: draft.map(({ slots }) => Math.round(dayMinutes(slots, settings.warmupMinutes))),
    weekdays: settings.weekdays,
    violations,
  };
}
