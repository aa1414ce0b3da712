import type { Exercise } from "./exercise";
import type { GridKind } from "./exercise-vocabulary";
import type { Place } from "./generator-skeleton";
import type { SplitDay } from "./generator-split";
import { GROUP_MEMBERS } from "./landmarks";
import { exerciseMinutes } from "./session-minutes";
import { EPS } from "./units";
import { VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

/** Fractional sets one set of an exercise gives to each group it reaches. */
export type Shares = Readonly<Partial<Record<VolumeGroup, number>>>;

/** A filled place of a plan in the making; only the number of sets and the rest change after the filling. */
export interface DraftSlot {
  readonly place: Place;
  readonly exercise: Exercise;
  readonly shares: Shares;
  readonly sets: number;
  readonly restS: number;
  /** Added because a group came short, not part of the skeleton. */
  readonly isAdded: boolean;
  /** The ladder the exercise is a step of; null where it progresses by itself. */
  readonly ladder: string | null;
}

export interface DraftDay {
  readonly day: SplitDay;
  readonly slots: readonly DraftSlot[];
}

export type Draft = readonly DraftDay[];

/** Ramp-up sets a main lift usually takes, by how it is loaded (specification 7.3); a second compound finds the muscle warm. */
const RAMPS: Readonly<Partial<Record<GridKind, number>>> = { barbell: 3, dumbbell: 2, kettlebell: 2, stack: 2, plate: 2 };
const WARM_RAMPS = 1;

export function sharesOf({ contrib }: Pick<Exercise, "contrib">): Shares {
  const shares = VOLUME_GROUPS.map(
    (group) => [group, Math.max(0, ...GROUP_MEMBERS[group].map((muscle) => contrib[muscle] ?? 0))] as const,
  );
  return Object.fromEntries(shares.filter(([, share]) => share > 0));
}

/** What one set of the slot gives to a group, 0–1. */
export function shareIn({ shares }: Pick<DraftSlot, "shares">, group: VolumeGroup): number {
  return shares[group] ?? 0;
}

/** Fractional hard sets of a group in a day. */
export function setsOfDay(slots: readonly DraftSlot[], group: VolumeGroup): number {
  let sum = 0;
  for (const { sets, shares } of slots) sum += sets * (shares[group] ?? 0);
  return sum;
}

export function setsOfWeek(draft: Draft, group: VolumeGroup): number {
  let sum = 0;
  for (const { slots } of draft) sum += setsOfDay(slots, group);
  return sum;
}

/** Days on which a group gets at least one fractional set. */
export function sessionsOf(draft: Draft, group: VolumeGroup): number {
  return draft.filter(({ slots }) => setsOfDay(slots, group) >= 1 - EPS).length;
}

/** The time model of specification 6.7 with usual ramps, minutes. */
export function dayMinutes(slots: readonly DraftSlot[], warmupMinutes: number): number {
  const total = slots.reduce((sum, slot) => sum + exerciseMinutes(rampsOf(slot), slot.sets, slot.restS), warmupMinutes);
  return total - (slots.at(-1)?.restS ?? 0) / 60;
}

/** Sets of the four big upper-body patterns in a week: [pushes, pulls]. */
export function pushPull(draft: Draft): readonly [number, number] {
  const count = (patterns: readonly string[]) =>
    draft.reduce(
      (sum, { slots }) => sum + slots.reduce((n, { place, sets }) => n + (patterns.includes(place.pattern) ? sets : 0), 0),
      0,
    );
  return [count(["horizontal_push", "vertical_push"]), count(["horizontal_pull", "vertical_pull"])];
}

/** The draft with one slot replaced; null takes it out. */
export function withSlot(draft: Draft, dayAt: number, slotAt: number, slot: DraftSlot | null): Draft {
  return draft.map((day, at) =>
    at !== dayAt ? day : { ...day, slots: slot === null ? day.slots.toSpliced(slotAt, 1) : day.slots.with(slotAt, slot) },
  );
}

function rampsOf({ place, exercise }: DraftSlot): number {
  if (exercise.category !== "compound" || place.role === "accessory") return 0;
  const cold = RAMPS[exercise.gridKind] ?? 0;
  return place.role === "primary" ? cold : Math.min(cold, WARM_RAMPS);
}
