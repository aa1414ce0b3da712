import { balanceOf, EXERCISES, PULLS, PUSHES, requiredPatterns, violationsOf } from "./generator-check";
import type { DoseContext } from "./generator-dose";
import { imbalance } from "./generator-dose";
import { type Draft, type DraftSlot, sessionsOf, shareIn, withSlot } from "./generator-draft";
import { MAJOR_GROUPS } from "./generator-volume";
import { EPS } from "./units";
import { VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

const SETS_MIN = 2;
const ROLES = ["accessory", "secondary", "primary"];

export interface Trimmed {
  readonly draft: Draft;
  /** Sets taken off; a slot that went counts with all its sets. */
  readonly cut: number;
}

/**
 * Takes sets off until the time, the session caps, the weekly ceilings and the balance hold, specification 12.9:
 * accessories first, main lifts last, never below two sets; then whole slots nothing else needs.
 */
export function trim(draft: Draft, context: DoseContext): Trimmed {
  let now = draft;
  let cut = 0;
  for (;;) {
    const wanted = excess(now, context);
    const next = wanted === null ? null : (fewerSets(now, wanted) ?? fewerSlots(now, wanted, context));
    if (next === null) return { draft: now, cut };
    cut += setsIn(now) - setsIn(next);
    now = next;
  }
}

/** Which slots stand in the way of the first bound that is broken; null when none is. */
type Excess = (slot: DraftSlot, dayAt: number) => boolean;

function excess(draft: Draft, { settings, ranges }: DoseContext): Excess | null {
  for (const { guardrail, what, have, max } of violationsOf(draft, settings, ranges)) {
    if (max === null || have <= max + EPS) continue;
    if (guardrail === "G2") return (slot) => shareIn(slot, what as VolumeGroup) > 0;
    const [day, group] = what.split(":");
    const dayAt = Number(day) - 1;
    if (guardrail === "G6" || (guardrail === "G3" && group === "exercises")) return (_, at) => at === dayAt;
    if (guardrail === "G3") return (slot, at) => at === dayAt && shareIn(slot, group as VolumeGroup) > 0;
  }
  if (imbalance(draft) <= EPS) return null;
  const side = (balanceOf(draft) ?? 1) > 1 ? PUSHES : PULLS;
  return ({ place }) => side.includes(place.pattern);
}

function fewerSets(draft: Draft, wanted: Excess): Draft | null {
  const able = slotsOf(draft)
    .filter(({ slot, dayAt }) => slot.sets > SETS_MIN && wanted(slot, dayAt))
    .sort((a, b) => rank(a.slot) - rank(b.slot) || b.slot.sets - a.slot.sets || b.dayAt - a.dayAt || b.slotAt - a.slotAt);
  const [first] = able;
  return first === undefined ? null : withSlot(draft, first.dayAt, first.slotAt, { ...first.slot, sets: first.slot.sets - 1 });
}

/** Without the slot the week must keep its patterns, the day three exercises and every major group its days. */
function fewerSlots(draft: Draft, wanted: Excess, { settings, ranges }: DoseContext): Draft | null {
  const able = slotsOf(draft)
    .filter(({ slot, dayAt }) => slot.place.role !== "primary" && wanted(slot, dayAt))
    .map((each) => ({ ...each, after: withSlot(draft, each.dayAt, each.slotAt, null) }))
    .filter(({ dayAt, after }) => (after[dayAt]?.slots.length ?? 0) >= EXERCISES.min)
    .filter(({ after }) =>
      requiredPatterns(settings.days).every((pattern) => !hasPattern(draft, pattern) || hasPattern(after, pattern)),
    )
    .filter(({ after }) =>
      MAJOR_GROUPS.every((group) => sessionsOf(after, group) >= Math.min(sessionsOf(draft, group), settings.days === 1 ? 1 : 2)),
    );
  const spare = (slot: DraftSlot) =>
    VOLUME_GROUPS.reduce((need, group) => need + (ranges.get(group)?.min ?? 0) * shareIn(slot, group), 0);
  able.sort((a, b) => rank(a.slot) - rank(b.slot) || spare(a.slot) - spare(b.slot) || b.dayAt - a.dayAt || b.slotAt - a.slotAt);
  return able[0]?.after ?? null;
}

function slotsOf(draft: Draft) {
  return draft.flatMap(({ slots }, dayAt) => slots.map((slot, slotAt) => ({ slot, dayAt, slotAt })));
}

function hasPattern(draft: Draft, pattern: string): boolean {
  return draft.some(({ slots }) => slots.some(({ exercise }) => exercise.patterns.some((each) => each === pattern)));
}

function rank({ place }: DraftSlot): number {
  return ROLES.indexOf(place.role);
}

/** Sets of a week. */
export function setsIn(draft: Draft): number {
  return slotsOf(draft).reduce((sum, { slot }) => sum + slot.sets, 0);
}
