import type { Exercise } from "./exercise";
import { type Split, splitForDays } from "./generator-split";
import type { Gym, Preferences } from "./gym";
import { mulberry32 } from "./mulberry32";
import type { Ladder } from "./program";
import { type Reason, reason } from "./reason";
import { type ContraTag, GOALS, type Level, type Sex, type VolumeGroup } from "./vocabulary";

/** What a plan can be for: the goals of the onboarding, and two more the generator knows. */
export const PLAN_GOALS = [...GOALS, "power", "endurance"] as const;
export type PlanGoal = (typeof PLAN_GOALS)[number];

export interface GeneratorInput {
  readonly goal: PlanGoal;
  readonly level: Level;
  /** Asked for, 1–7. */
  readonly daysPerWeek: number;
  /** Of one session, 30–120. */
  readonly minutes: number;
  readonly gym: Gym;
  readonly catalogue: readonly Exercise[];
  /** Ladders by name; what stands on one and cannot be loaded here is climbed (specification 18.6). */
  readonly ladders: Readonly<Record<string, Ladder>>;
  readonly contra: readonly ContraTag[];
  readonly banned: readonly string[];
  readonly favourites: readonly string[];
  /** Groups to give more, three at most. */
  readonly focus: readonly VolumeGroup[];
  /** ISO weekdays that are free, 1 = Monday; empty = any. */
  readonly availableDays: readonly number[];
  /** Years; null = unknown, which counts as grown up. */
  readonly age: number | null;
  readonly bodyKg: number | null;
  readonly sex: Sex;
  readonly seed: number;
}

/** The same after step 1: everything inside its bounds. */
export interface PlanSettings {
  readonly goal: PlanGoal;
  readonly level: Level;
  readonly days: number;
  readonly split: Split;
  readonly minutes: number;
  readonly warmupMinutes: number;
  readonly weekdays: readonly number[];
  readonly focus: readonly VolumeGroup[];
  readonly isMinor: boolean;
  readonly gym: Gym;
  readonly preferences: Preferences;
  readonly bodyKg: number | null;
  readonly sex: Sex;
  readonly seed: number;
}

const DAYS_MAX = 6;
/** Beginners recover on four days and learn as fast (guardrail G8). */
const NOVICE_DAYS = 4;
export const PLAN_LIMITS = { days: [1, 7], minutes: [30, 120], focus: 3 } as const;
const ADULT_AGE = 18;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
/** Short sessions take the quick warm-up (specification 14). */
const WARMUP = { quick: 5, usual: 10, quickUpTo: 45 } as const;

/** Brings every wish inside its bounds and says what was changed; the first reason is the split (specification 12.1, 12.2). */
export function settle(input: GeneratorInput): {
  readonly settings: PlanSettings;
  readonly reasons: readonly [Reason, ...Reason[]];
} {
  const free = WEEK.filter((day) => input.availableDays.includes(day));
  const able = free.length === 0 ? WEEK : free;
  const asked = whole(input.daysPerWeek, ...PLAN_LIMITS.days);
  const most = Math.min(DAYS_MAX, able.length, input.level === "novice" ? NOVICE_DAYS : DAYS_MAX);
  const days = Math.min(asked, most);
  const minutes = clamp(input.minutes, ...PLAN_LIMITS.minutes);
  const isMinor = input.age !== null && input.age < ADULT_AGE;
  const goal = isMinor && input.goal === "fat_loss" ? "general" : input.goal;
  const split = splitForDays(days);
  const settings: PlanSettings = {
    goal,
    level: input.level,
    days,
    split,
    minutes,
    warmupMinutes: minutes <= WARMUP.quickUpTo ? WARMUP.quick : WARMUP.usual,
    weekdays: spread(able, days, input.seed),
    focus: [...new Set(input.focus)].slice(0, PLAN_LIMITS.focus),
    isMinor,
    gym: input.gym,
    preferences: {
      level: input.level,
      favourites: input.favourites,
      disliked: [],
      banned: input.banned,
      contraTags: input.contra,
    },
    bodyKg: input.bodyKg !== null && input.bodyKg > 0 ? input.bodyKg : null,
    sex: input.sex,
    seed: input.seed,
  };
  const changes = [
    ...(days < asked ? [reason(dayRule(input.level, able.length, days), { asked, days })] : []),
    ...(minutes !== input.minutes ? [reason("gen.minutes", { asked: finite(input.minutes), minutes })] : []),
    ...(goal !== input.goal ? [reason("gen.age-goal", { asked: input.goal, goal })] : []),
  ];
  return { settings, reasons: [reason("gen.split", { split, days, level: input.level }, "C"), ...changes] };
}

function dayRule(level: Level, free: number, days: number): string {
  if (days === free && free < DAYS_MAX) return "gen.free-days";
  return level === "novice" && days === NOVICE_DAYS ? "gen.novice-days" : "gen.rest-day";
}

/** The days whose smallest gap over the week is largest; equal weeks are told apart by the seed. */
function spread(able: readonly number[], days: number, seed: number): readonly number[] {
  const weeks = subsets(able, days).map((week) => ({ week, gaps: gapsOf(week) }));
  weeks.sort((a, b) => compareGaps(a.gaps, b.gaps));
  const best = weeks.filter(({ gaps }) => compareGaps(gaps, weeks[0]?.gaps ?? gaps) === 0);
  return best[Math.floor(mulberry32(finite(seed))() * best.length)]?.week ?? [];
}

function subsets(days: readonly number[], size: number): number[][] {
  if (size <= 0) return [[]];
  return days.flatMap((day, at) => subsets(days.slice(at + 1), size - 1).map((rest) => [day, ...rest]));
}

/** Days from each training day to the next around the week, shortest first. */
function gapsOf(week: readonly number[]): readonly number[] {
  return week.map((day, at) => (week[at + 1] ?? (week[0] ?? day) + 7) - day).sort((a, b) => a - b);
}

function compareGaps(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((gap, i) => gap !== b[i]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, finite(value)));
}

function whole(value: number, min: number, max: number): number {
  return Math.round(clamp(value, min, max));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
