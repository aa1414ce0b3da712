import type { Exercise } from "./exercise";
import type { DraftDay, DraftSlot } from "./generator-draft";
import { sharesOf } from "./generator-draft";
import type { GeneratorInput, PlanSettings } from "./generator-input";
import { ladderReader } from "./generator-ladder";
import { shortlistsFor } from "./generator-shortlist";
import type { Place } from "./generator-skeleton";
import { type Reason, reason } from "./reason";
import { isAllowed } from "./slot-candidates";
import { fillSlot } from "./slot-filling";
import type { Pattern } from "./vocabulary";

export interface Picked {
  readonly exercise: Exercise;
  /** The ladder it is the first step of; null where it stands for itself. */
  readonly ladder: string | null;
  readonly why: Reason;
}

export type Picker = (
  place: Place,
  before: { readonly today: readonly string[]; readonly twins: readonly string[] },
) => Picked | null;

/**
 * Chooses exercises by the slot filling of specification 6.3. The catalogue is read once: what this lifter may do here, by
 * pattern. A place asked for again with the same neighbours has the same answer, and every round of a plan asks anew.
 */
export function pickerFor(settings: PlanSettings, input: Pick<GeneratorInput, "catalogue" | "ladders">): Picker {
  const { gym, preferences } = settings;
  const allowed = input.catalogue.filter((exercise) => isAllowed(exercise, settings));
  const ladderOf = ladderReader(settings, { ...input, catalogue: allowed });
  const shortlistOf = shortlistsFor(allowed, settings);
  const liked = allowed.filter(({ id }) => preferences.favourites.includes(id));
  const answers = new Map<string, Picked | null>();
  const choose: Picker = (place, { today, twins }) => {
    const isLiked = liked.some(({ patterns }) => patterns.includes(place.pattern));
    const hint = place.role === "primary" && !isLiked ? (CLASSICS[place.pattern] ?? []) : [];
    const slot = { id: place.pattern, hint, fixed: false, ...place };
    const around = { taken: new Set(today), otherDays: new Set(twins) };
    const { near, canStep } = shortlistOf(slot, around);
    const memory = { lastInSlot: null, usedBefore: new Set<string>(), otherDays: around.otherDays, canStep };
    const fill = (catalogue: readonly Exercise[]) => fillSlot({ slot, catalogue, gym, preferences, taken: around.taken, memory });
    // Only a place nobody can fill as it is makes the whole catalogue worth reading.
    const advice = fill(near.length === 0 ? allowed : near);
    if (advice.value === null) return null;
    const { exercise } = advice.value;
    const climb = ladderOf(exercise, place, today);
    return { exercise: climb?.first ?? exercise, ladder: climb?.ladder ?? null, why: advice.reasons[0] };
  };
  return (place, before) => {
    const key = [place.role, place.pattern, ...place.muscles, "", ...before.today, "", ...before.twins].join(" ");
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = choose(place, before);
    answers.set(key, answer);
    return answer;
  };
}

export function slotFrom(
  place: Place,
  { exercise, ladder }: Picked,
  { sets, restS, isAdded }: Pick<DraftSlot, "sets" | "restS" | "isAdded">,
): DraftSlot {
  return { place, exercise, ladder, shares: sharesOf(exercise), sets, restS, isAdded };
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
