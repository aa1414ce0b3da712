import type { PlanGoal, PlanSettings } from "./generator-input";
import { landmarksOf } from "./landmarks";
import { type Level, VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

/** Fractional hard sets of one group in a week. */
export interface WeeklyRange {
  readonly min: number;
  readonly start: number;
  readonly max: number;
}

export const MAJOR_GROUPS = ["chest", "back", "quads", "hamstrings"] as const satisfies readonly VolumeGroup[];
/** Trained on purpose too, with less. Front delts get theirs from every press, so they have no target of their own. */
export const SMALL_GROUPS = [
  "biceps",
  "triceps",
  "side_rear_delts",
  "glutes",
  "calves",
  "abs",
] as const satisfies readonly VolumeGroup[];

/** What a plan has a weekly range for, and what a lifter may ask to have more of. */
export const PLANNED_GROUPS = [...MAJOR_GROUPS, ...SMALL_GROUPS] as const;

const BY_LEVEL: Readonly<Record<Level, WeeklyRange>> = {
  novice: { min: 6, start: 8, max: 14 },
  intermediate: { min: 10, start: 12, max: 20 },
  advanced: { min: 12, start: 16, max: 24 },
};
const BY_GOAL: Readonly<Partial<Record<PlanGoal, number>>> = {
  strength: 0.8,
  power: 0.8,
  general: 0.75,
  fat_loss: 0.75,
  endurance: 0.6,
};
const SMALL = { min: 0.5, rest: 0.75 } as const;
const FOCUS_EXTRA = 4;
/** Below this many minutes a week less has to be enough (`gen.time-floor`). */
const TIME_FLOOR = { minutes: 120, share: 0.6 } as const;
/**
 * Presses, pulls, squats and hinges train these along, so their ceiling is the landmark's and advisory (specification 9.2):
 * a week with enough for the legs would otherwise always have too much for the glutes.
 */
const INDIRECT: ReadonlySet<VolumeGroup> = new Set(["biceps", "triceps", "glutes"]);
const INDIRECT_SLACK = 1.25;

export function isTrainedAlong(group: VolumeGroup): boolean {
  return INDIRECT.has(group);
}

/** True when the week is so short that the minima are lowered. */
export function isShortWeek({ days, minutes }: Pick<PlanSettings, "days" | "minutes">): boolean {
  return days * minutes < TIME_FLOOR.minutes;
}

/** The weekly range of every group a plan is built for, specification 12.3. */
export function weeklyRanges(settings: PlanSettings): ReadonlyMap<VolumeGroup, WeeklyRange> {
  const known: readonly VolumeGroup[] = PLANNED_GROUPS;
  return new Map(VOLUME_GROUPS.filter((group) => known.includes(group)).map((group) => [group, rangeOf(group, settings)]));
}

function rangeOf(group: VolumeGroup, settings: PlanSettings): WeeklyRange {
  const { level, goal, focus } = settings;
  const isSmall = SMALL_GROUPS.some((small) => small === group);
  const factor = BY_GOAL[goal] ?? 1;
  const base = BY_LEVEL[level];
  const { mrv } = landmarksOf(group, level);
  const max = isTrainedAlong(group) ? mrv * INDIRECT_SLACK : Math.min(mrv, base.max * factor * (isSmall ? SMALL.rest : 1));
  const min = base.min * factor * (isSmall ? SMALL.min : 1) * (isShortWeek(settings) ? TIME_FLOOR.share : 1);
  const start = base.start * factor * (isSmall ? SMALL.rest : 1) + (focus.includes(group) ? FOCUS_EXTRA : 0);
  return { min: Math.min(min, max), start: Math.min(start, max), max };
}
