import { type Violation, violationsOf } from "./generator-check";
import { type DoseContext, dose } from "./generator-dose";
import { type Draft, type DraftSlot, dayMinutes, setsOfWeek } from "./generator-draft";
import { type GeneratorInput, type PlanSettings, settle } from "./generator-input";
import { inOrder, type Picker, pickerFor, pickReasons, slotFrom } from "./generator-pick";
import { programOf, slotIdOf } from "./generator-program";
import { restOf } from "./generator-scheme";
import { skeleton } from "./generator-skeleton";
import { splitDays } from "./generator-split";
import { trim } from "./generator-trim";
import { isShortWeek, weeklyRanges } from "./generator-volume";
import { mulberry32 } from "./mulberry32";
import type { Program } from "./program";
import { type Advice, type Reason, reason } from "./reason";
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
  { primary: 0, secondary: 3, accessory: 2, target: "start", isLean: false },
  { primary: 0, secondary: 2, accessory: 2, target: "start", isLean: false },
  { primary: -1, secondary: 2, accessory: 2, target: "start", isLean: false },
  { primary: -1, secondary: 2, accessory: 2, target: "min", isLean: false },
  { primary: -1, secondary: 2, accessory: 2, target: "min", isLean: true },
  { primary: -2, secondary: 2, accessory: 2, target: "min", isLean: true },
] as const;
type Round = (typeof ROUNDS)[number];

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
  let best: { draft: Draft; violations: readonly Violation[]; cut: number } | null = null;
  for (const round of ROUNDS) {
    const context: DoseContext = { settings, ranges, pick, why, isLean: round.isLean, chance: mulberry32(settings.seed) };
    const { draft: lean, cut } = trim(filled(settings, pick, why, round), context);
    const { draft, cut: again } = trim(dose(lean, context, round.target), context);
    const violations = violationsOf(draft, settings, ranges);
    if (best === null || violations.length < best.violations.length) best = { draft, violations, cut: cut + again };
    if (violations.length === 0) break;
  }
  const { draft, violations, cut } = best ?? { draft: [], violations: [], cut: 0 };
  const program = programOf(draft, settings, input.ladders);
  return {
    value: { program, report: reportOf(draft, settings, violations) },
    confidence: violations.length > 0 ? "low" : input.gym.equipment.length === 0 ? "medium" : "high",
    reasons: [
      ...reasons,
      ...planReasons(draft, settings, ranges, program, cut),
      ...slotReasons(draft, why),
      ...violations.map(unmet),
    ] as [Reason, ...Reason[]],
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
    for (const place of skeleton(day, settings.days)) {
      const picked = pick(place, { today: slots.map(({ exercise }) => exercise.id), twins });
      if (picked === null) continue;
      why.set(picked.exercise.id, picked.why);
      const restS = restOf({ ...place, category: picked.exercise.category, goal: settings.goal }, round.isLean);
      const sets = baseSets(place.role, settings, round);
      slots.push(slotFrom(place, picked, { sets, restS, isAdded: false }));
    }
    days.push({ day, slots: inOrder(slots) });
  }
  return days;
}

function baseSets(role: "primary" | "secondary" | "accessory", { goal }: PlanSettings, round: Round): number {
  if (role !== "primary") return round[role];
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

function planReasons(
  draft: Draft,
  settings: PlanSettings,
  ranges: ReturnType<typeof weeklyRanges>,
  { days, cycleWeeks }: Program,
  cut: number,
): Reason[] {
  const volumes = [...ranges].map(([group, { min, start, max }]) =>
    reason("gen.volume", { group, sets: setsOfWeek(draft, group), min, start, max, focus: settings.focus.includes(group) }, "C"),
  );
  const kinds = [...new Set(days.flatMap(({ slots }) => slots.map(({ progression }) => progression)))];
  return [
    ...volumes,
    ...kinds.map((kind) => reason("gen.progression", { kind, level: settings.level }, "C")),
    ...(cycleWeeks > 1 ? [reason("gen.light-week", { week: cycleWeeks }, "C")] : []),
    ...(isShortWeek(settings) ? [reason("gen.time-floor", { minutes: settings.days * settings.minutes })] : []),
    ...(cut > 0 ? [reason("gen.cut", { sets: cut, minutes: settings.minutes })] : []),
  ];
}

function slotReasons(draft: Draft, why: ReadonlyMap<string, Reason>): Reason[] {
  return draft.flatMap(({ slots }, dayAt) =>
    slots.flatMap((slot, slotAt) => pickReasons(slotIdOf(dayAt, slotAt), slot, why.get(slot.exercise.id))),
  );
}

function unmet({ guardrail, what, have, min, max }: Violation): Reason {
  return reason("gen.unmet", { guardrail, what, have, min, max });
}
