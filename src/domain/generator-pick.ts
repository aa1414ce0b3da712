import type { Exercise } from "./exercise";
import type { DraftDay, DraftSlot } from "./generator-draft";
import { sharesOf } from "./generator-draft";
import type { GeneratorInput, PlanSettings } from "./generator-input";
import type { Place } from "./generator-skeleton";
import { type Reason, reason } from "./reason";
import { JUMP_MAX } from "./rep-range";
import { isAllowed } from "./slot-candidates";
import { fillSlot } from "./slot-filling";
import { stepShare } from "./step-share";
import { EPS } from "./units";
import type { Pattern } from "./vocabulary";

export interface Picked {
  readonly exercise: Exercise;
  readonly why: Reason;
}

export type Picker = (
  place: Place,
  before: { readonly today: readonly string[]; readonly twins: readonly string[] },
) => Picked | null;

/**
 * Chooses exercises by the slot filling of specification 6.3. The catalogue is read once: what this lifter may do here,
 * by pattern, and how finely each can be loaded.
 */
export function pickerFor(settings: PlanSettings, catalogue: GeneratorInput["catalogue"]): Picker {
  const { gym, preferences } = settings;
  const allowed = catalogue.filter((exercise) => isAllowed(exercise, settings));
  const byPattern = new Map<Pattern, Exercise[]>();
  for (const exercise of allowed)
    for (const pattern of exercise.patterns) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), exercise]);
  const liked = allowed.filter(({ id }) => preferences.favourites.includes(id));
  const steps = new Map<string, boolean>();
  const canStep = (exercise: Exercise) => {
    const known = steps.get(exercise.id);
    if (known !== undefined) return known;
    const share = stepShare(exercise, gym, settings, null);
    const isFine = share !== null && share <= JUMP_MAX + EPS;
    steps.set(exercise.id, isFine);
    return isFine;
  };
  return (place, { today, twins }) => {
    const isLiked = liked.some(({ patterns }) => patterns.includes(place.pattern));
    const hint = place.role === "primary" && !isLiked ? (CLASSICS[place.pattern] ?? []) : [];
    const slot = { id: place.pattern, hint, fixed: false, ...place };
    const memory = { lastInSlot: null, usedBefore: new Set<string>(), otherDays: new Set(twins), canStep };
    const fill = (from: readonly Exercise[]) =>
      fillSlot({ slot, catalogue: from, gym, preferences, taken: new Set(today), memory });
    const near = fill(byPattern.get(place.pattern) ?? []);
    // Only a pattern nobody can do here makes the whole catalogue worth reading.
    const advice = near.value === null ? fill(allowed) : near;
    return advice.value === null ? null : { exercise: advice.value.exercise, why: advice.reasons[0] };
  };
}

export function slotFrom(place: Place, { exercise }: Picked, sets: number, restS: number, isAdded: boolean): DraftSlot {
  return { place, exercise, shares: sharesOf(exercise), sets, restS, isAdded };
}

/** What a main lift usually is; a favourite of the lifter goes before it. */
const CLASSICS: Readonly<Partial<Record<Pattern, readonly string[]>>> = {
  squat: ["back_squat", "goblet_squat", "bodyweight_squat"],
  hinge: ["conventional_deadlift", "romanian_deadlift", "dumbbell_romanian_deadlift"],
  horizontal_push: ["barbell_bench_press", "dumbbell_bench_press", "push_up"],
  vertical_push: ["overhead_press", "dumbbell_shoulder_press", "pike_push_up"],
  horizontal_pull: ["barbell_row", "dumbbell_row", "table_inverted_row"],
  vertical_pull: ["pull_up", "lat_pulldown"],
};

/** Slots by role, core after all others; equal ones keep their order. */
export function inOrder(slots: readonly DraftSlot[]): readonly DraftSlot[] {
  const rank = ({ place }: DraftSlot) => (place.pattern === "core" ? ROLES.length : ROLES.indexOf(place.role));
  return apart([...slots].sort((a, b) => rank(a) - rank(b)));
}

const ROLES = ["primary", "secondary", "accessory"];

/** Puts another main lift between two heavy barbell squats or hinges, where the day has one (guardrail G8). */
function apart(slots: readonly DraftSlot[]): readonly DraftSlot[] {
  const primaries = slots.filter(({ place }) => place.role === "primary");
  const heavy = primaries.filter(isHeavyLowerBody);
  const others = primaries.filter((slot) => !isHeavyLowerBody(slot));
  if (heavy.length < 2 || others.length === 0) return slots;
  const mixed = heavy.flatMap((slot, at) => [slot, ...others.slice(at, at + 1)]);
  return [...mixed, ...others.slice(heavy.length), ...slots.filter(({ place }) => place.role !== "primary")];
}

export function isHeavyLowerBody({ place, exercise }: DraftSlot): boolean {
  const isLower = exercise.patterns[0] === "squat" || exercise.patterns[0] === "hinge";
  return place.role === "primary" && isLower && exercise.gridKind === "barbell";
}

/** Exercises of the other days of the same kind: a second push day should not be the first one again. */
export function twinsOf(days: readonly DraftDay[], at: number): readonly string[] {
  const type = days[at]?.day.type;
  return days.flatMap(({ day, slots }, i) => (i !== at && day.type === type ? slots.map(({ exercise }) => exercise.id) : []));
}

/** Why a slot is there and why this exercise fills it. */
export function pickReasons(slotId: string, { place, exercise, isAdded }: DraftSlot, why: Reason | undefined): Reason[] {
  return [
    reason("gen.slot", { slot: slotId, pattern: place.pattern, muscles: place.muscles, role: place.role, added: isAdded }),
    reason("gen.pick", { slot: slotId, ...why?.facts, exercise: exercise.id }),
  ];
}
