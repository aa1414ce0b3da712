import { ADDITIONS } from "./generator-additions";
import { BALANCE, balanceOf, EXERCISES, PULLS, PUSHES, SESSION_SETS, sessionMax, TIME_SLACK } from "./generator-check";
import { type Draft, type DraftSlot, dayMinutes, sessionsOf, setsOfDay, setsOfWeek, shareIn, withSlot } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import { inOrder, type Picker, slotFrom, twinsOf } from "./generator-pick";
import { type Pace, restOf } from "./generator-scheme";
import type { Place } from "./generator-skeleton";
import { MAJOR_GROUPS, type WeeklyRange } from "./generator-volume";
import type { Reason } from "./reason";
import { exerciseMinutes } from "./session-minutes";
import { slotShares } from "./slot-volume";
import { EPS } from "./units";
import { VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

export interface DoseContext {
  readonly settings: PlanSettings;
  readonly ranges: ReadonlyMap<VolumeGroup, WeeklyRange>;
  readonly pick: Picker;
  readonly pace: Pace;
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
  const full = target === "min" ? least : raise(least, context, (range) => range.start);
  return evened(full, context);
}

/** Gives the weaker side of push and pull sets until both are in balance, where time allows. */
function evened(draft: Draft, context: DoseContext): Draft {
  let now = draft;
  while (imbalance(now) > EPS) {
    const next = moreOfWeaker(now, context);
    if (next === null) return now;
    now = next;
  }
  return now;
}

function moreOfWeaker(draft: Draft, context: DoseContext): Draft | null {
  const side = (balanceOf(draft) ?? 1) > 1 ? PULLS : PUSHES;
  for (const [at, { slots }] of draft.entries())
    for (const [slotAt, slot] of slots.entries()) {
      if (!side.includes(slot.place.pattern) || slot.sets >= SLOT_SETS_MAX) continue;
      const more = { ...slot, sets: slot.sets + 1 };
      const after = withSlot(draft, at, slotAt, more);
      if (isWithinBounds(after, draft, at, more, context)) return after;
    }
  return null;
}

/** True when one slot with more sets keeps the time, the session cap, every weekly ceiling and the balance. */
function isWithinBounds(
  after: Draft,
  before: Draft,
  at: number,
  { shares }: DraftSlot,
  { settings, ranges }: DoseContext,
): boolean {
  const slots = after[at]?.slots ?? [];
  if (slots.length > EXERCISES.max || dayMinutes(slots, settings.warmupMinutes) > settings.minutes * TIME_SLACK + EPS)
    return false;
  for (const group of VOLUME_GROUPS) {
    if (shares[group] === undefined) continue;
    if (setsOfDay(slots, group) > sessionMax(group) + EPS) return false;
    if (setsOfWeek(after, group) > (ranges.get(group)?.max ?? Number.MAX_VALUE) + EPS) return false;
  }
  return imbalance(after) <= Math.max(0, imbalance(before)) + EPS && isSoundDay(slots);
}

/** A program is also judged by its places, whatever fills them (specification 11): each of them counts for what it asks for. */
function isSoundDay(slots: readonly DraftSlot[]): boolean {
  const total = new Map<string, number>();
  for (const { place, sets } of slots)
    for (const [group, share] of Object.entries(slotShares(place))) total.set(group, (total.get(group) ?? 0) + sets * share);
  return [...total.values()].every((sets) => sets <= SESSION_SETS.hard + EPS);
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
    slots.flatMap((slot, slotAt) =>
      shareIn(slot, group) < 1 || slot.sets >= SLOT_SETS_MAX ? [] : [{ slot, at, slotAt, of: setsOfDay(slots, group) }],
    ),
  );
  options.sort((a, b) => a.of - b.of || a.slot.sets - b.slot.sets);
  for (const { slot, at, slotAt } of options) {
    const more = { ...slot, sets: slot.sets + 1 };
    const after = withSlot(draft, at, slotAt, more);
    if (isWithinBounds(after, draft, at, more, context)) return after;
  }
  return null;
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
      const added = newSlot(draft, at, place, context);
      if (added === null || shareIn(added, group) < 1) continue;
      const after = draft.map((day, i) => (i === at ? { ...day, slots: inOrder([...day.slots, added]) } : day));
      if (isWithinBounds(after, draft, at, added, context)) return after;
    }
  }
  return null;
}

function newSlot(draft: Draft, at: number, place: Place, { pick, why, settings, pace }: DoseContext): DraftSlot | null {
  const slots = draft[at]?.slots ?? [];
  const cost = exerciseMinutes(0, ADDED_SETS, 0);
  // Most days are full long before they are short of something: asking for an exercise is the dear part.
  if (slots.length >= EXERCISES.max || dayMinutes(slots, settings.warmupMinutes) + cost > settings.minutes * TIME_SLACK)
    return null;
  const picked = pick(place, { today: slots.map(({ exercise }) => exercise.id), twins: twinsOf(draft, at) });
  if (picked === null) return null;
  why.set(picked.exercise.id, picked.why);
  const restS = restOf({ ...place, category: picked.exercise.category, goal: settings.goal }, pace);
  return slotFrom(place, picked, { sets: ADDED_SETS, restS, isAdded: true });
}

/** Gives a major group a second day a week (guardrail G1). */
function moreOften(draft: Draft, group: VolumeGroup, context: DoseContext): Draft {
  if (draft.length < 2 || sessionsOf(draft, group) >= 2) return draft;
  const without = draft.flatMap(({ slots }, at) => (setsOfDay(slots, group) >= 1 - EPS ? [] : [at]));
  return oneMoreSlot(draft, group, context, without) ?? draft;
}
