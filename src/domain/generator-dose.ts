import { BALANCE, balanceOf, EXERCISES, SESSION_SETS_MAX, TIME_SLACK } from "./generator-check";
import { type Draft, type DraftSlot, dayMinutes, sessionsOf, setsOfDay, setsOfWeek, shareIn, withSlot } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import { inOrder, type Picker, slotFrom, twinsOf } from "./generator-pick";
import type { Place } from "./generator-skeleton";
import { MAJOR_GROUPS, type WeeklyRange } from "./generator-volume";
import type { Reason } from "./reason";
import { EPS } from "./units";
import { type DayType, VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

export interface DoseContext {
  readonly settings: PlanSettings;
  readonly ranges: ReadonlyMap<VolumeGroup, WeeklyRange>;
  readonly pick: Picker;
  /** May only break exact ties. */
  readonly chance: () => number;
  /** Why each exercise was picked, by id. */
  readonly why: Map<string, Reason>;
}

const SLOT_SETS_MAX = 4;
const ADDED_SETS = 2;

/**
 * Adds sets until every group has its share or the time is used up, specification 12.5: first how often, then everybody's
 * minimum, then the group furthest from its start, focus first.
 */
export function dose(draft: Draft, context: DoseContext, target: "min" | "start"): Draft {
  const often = MAJOR_GROUPS.reduce((now, group) => moreOften(now, group, context), draft);
  const least = raise(often, context, (range) => range.min);
  return target === "min" ? least : raise(least, context, (range) => range.start);
}

/** True when a change to one day keeps the time, the session cap, every weekly ceiling and the balance. */
export function isWithinBounds(after: Draft, before: Draft, at: number, { settings, ranges }: DoseContext): boolean {
  const slots = after[at]?.slots ?? [];
  if (slots.length > EXERCISES.max || dayMinutes(slots, settings.warmupMinutes) > settings.minutes * TIME_SLACK + EPS)
    return false;
  if (VOLUME_GROUPS.some((group) => setsOfDay(slots, group) > SESSION_SETS_MAX + EPS)) return false;
  for (const [group, { max }] of ranges) if (setsOfWeek(after, group) > max + EPS) return false;
  return imbalance(after) <= Math.max(0, imbalance(before)) + EPS;
}

/** How far push : pull lies outside its bounds; 0 inside. */
export function imbalance(draft: Draft): number {
  const ratio = balanceOf(draft);
  if (ratio === null) return 0;
  return Math.max(0, BALANCE.min - ratio, ratio - BALANCE.max);
}

function raise(draft: Draft, context: DoseContext, goalOf: (range: WeeklyRange) => number): Draft {
  const done = new Set<VolumeGroup>();
  let now = draft;
  for (;;) {
    const group = shortest(now, context, goalOf, done);
    if (group === null) return now;
    const next = oneMore(now, group, context);
    if (next === null) done.add(group);
    else now = next;
  }
}

/** The group furthest below its goal; focus groups before all others, ties in the order of the landmarks. */
function shortest(
  draft: Draft,
  { settings, ranges }: DoseContext,
  goalOf: (range: WeeklyRange) => number,
  done: ReadonlySet<VolumeGroup>,
): VolumeGroup | null {
  const short = [...ranges]
    .filter(([group]) => !done.has(group))
    .map(([group, range]) => ({ group, gap: goalOf(range) - setsOfWeek(draft, group), isFocus: settings.focus.includes(group) }))
    .filter(({ gap }) => gap > EPS)
    .sort((a, b) => Number(b.isFocus) - Number(a.isFocus) || b.gap - a.gap);
  return short[0]?.group ?? null;
}

function oneMore(draft: Draft, group: VolumeGroup, context: DoseContext): Draft | null {
  return (
    oneMoreSet(draft, group, context) ??
    oneMoreSlot(
      draft,
      group,
      context,
      draft.map((_, at) => at),
    )
  );
}

/** A set more in a slot that aims at the group, on the day that has least of it. */
function oneMoreSet(draft: Draft, group: VolumeGroup, context: DoseContext): Draft | null {
  const options = draft.flatMap(({ slots }, at) =>
    slots.flatMap((slot, slotAt) => {
      if (shareIn(slot, group) < 1 || slot.sets >= SLOT_SETS_MAX) return [];
      const after = withSlot(draft, at, slotAt, { ...slot, sets: slot.sets + 1 });
      return isWithinBounds(after, draft, at, context) ? [{ after, of: setsOfDay(slots, group), sets: slot.sets }] : [];
    }),
  );
  options.sort((a, b) => a.of - b.of || a.sets - b.sets);
  return options[0]?.after ?? null;
}

function oneMoreSlot(draft: Draft, group: VolumeGroup, context: DoseContext, on: readonly number[]): Draft | null {
  const places = ADDITIONS[group];
  if (places === undefined) return null;
  const days = on
    .filter((at) => places.types.includes(draft[at]?.day.type ?? "full_body"))
    .map((at) => ({ at, minutes: dayMinutes(draft[at]?.slots ?? [], 0), chance: context.chance() }));
  days.sort((a, b) => (Math.abs(a.minutes - b.minutes) > EPS ? a.minutes - b.minutes : a.chance - b.chance));
  for (const { at } of days) {
    for (const place of places.places) {
      const after = withPlace(draft, at, place, context);
      if (after === null || setsOfWeek(after, group) <= setsOfWeek(draft, group) + EPS) continue;
      if (isWithinBounds(after, draft, at, context)) return after;
    }
  }
  return null;
}

function withPlace(draft: Draft, at: number, place: Place, { pick, why }: DoseContext): Draft | null {
  const slots = draft[at]?.slots ?? [];
  const picked = pick(place, { today: slots.map(({ exercise }) => exercise.id), twins: twinsOf(draft, at) });
  if (picked === null) return null;
  why.set(picked.exercise.id, picked.why);
  const added: DraftSlot = slotFrom(place, picked, ADDED_SETS, true);
  return draft.map((day, i) => (i === at ? { ...day, slots: inOrder([...slots, added]) } : day));
}

/** Gives a major group a second day a week (guardrail G1). */
function moreOften(draft: Draft, group: VolumeGroup, context: DoseContext): Draft {
  if (draft.length < 2 || sessionsOf(draft, group) >= 2) return draft;
  const without = draft.flatMap(({ slots }, at) => (setsOfDay(slots, group) >= 1 - EPS ? [] : [at]));
  return oneMoreSlot(draft, group, context, without) ?? draft;
}

const UPPER: readonly DayType[] = ["upper", "full_body"];
const LOWER: readonly DayType[] = ["lower", "legs", "full_body"];
const accessory = (pattern: Place["pattern"], ...muscles: Place["muscles"]): Place => ({ role: "accessory", pattern, muscles });

/** What to add for a group that comes short, first choice first, and the days it belongs to. */
const ADDITIONS: Readonly<
  Partial<Record<VolumeGroup, { readonly places: readonly Place[]; readonly types: readonly DayType[] }>>
> = {
  chest: {
    places: [accessory("isolation_push", "chest"), accessory("horizontal_push", "chest")],
    types: ["push", ...UPPER],
  },
  back: {
    places: [accessory("horizontal_pull", "upper_back", "lats"), accessory("vertical_pull", "lats")],
    types: ["pull", ...UPPER],
  },
  quads: { places: [accessory("isolation_legs", "quads"), accessory("lunge", "quads")], types: LOWER },
  hamstrings: { places: [accessory("isolation_legs", "hamstrings"), accessory("hinge", "hamstrings")], types: LOWER },
  glutes: { places: [accessory("hinge", "glutes")], types: LOWER },
  calves: { places: [accessory("isolation_legs", "calves")], types: [...LOWER, "pull", "push", "upper"] },
  biceps: { places: [accessory("isolation_pull", "biceps")], types: ["pull", ...UPPER] },
  triceps: { places: [accessory("isolation_push", "triceps")], types: ["push", ...UPPER] },
  side_rear_delts: {
    places: [accessory("isolation_push", "side_delts"), accessory("horizontal_pull", "rear_delts")],
    types: ["push", "pull", ...UPPER],
  },
  abs: { places: [accessory("core", "core")], types: ["legs", "lower", "full_body", "pull", "push", "upper"] },
};
