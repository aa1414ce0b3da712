import { type BadgeLift, type BadgeLog, type BadgeWorkout, type BigLift, inOrder, type Proof } from "./badge-log";
import { recordScope } from "./set-roles";
import { fromKg, LB_KG, LOAD_EQ_KG } from "./units";
import type { Unit } from "./vocabulary";

const LIFTS: readonly BigLift[] = ["squat", "bench", "deadlift"];
const CLUB_KG = 1000 * LB_KG;

/** First set of a lift at or above a load; the load is named in the unit of the gym the set was lifted in. */
export function firstLift(lifts: readonly BadgeLift[], lift: BigLift, load: Readonly<Record<Unit, number>>): Proof | null {
  const set = inOrder(demonstrated(lifts)).find(
    (each) => each.lift === lift && fromKg(each.kg + LOAD_EQ_KG, each.unit) >= load[each.unit],
  );
  return set === undefined ? null : { date: set.date, evidence: [set.id] };
}

/** The day the best squat, bench press and deadlift came to a thousand pounds, with the three sets. */
export function thousandClub(lifts: readonly BadgeLift[]): Proof | null {
  const best = new Map<BigLift, BadgeLift>();
  for (const set of inOrder(demonstrated(lifts))) {
    if (set.kg > (best.get(set.lift)?.kg ?? 0)) best.set(set.lift, set);
    const three = LIFTS.flatMap((lift) => best.get(lift) ?? []);
    const sum = three.reduce((kg, each) => kg + each.kg, 0);
    if (three.length === LIFTS.length && sum + LOAD_EQ_KG >= CLUB_KG) {
      return { date: set.date, evidence: three.map(({ id }) => id) };
    }
  }
  return null;
}

/** First workout of at least `kg` tonnage. */
export function firstTonnage(workouts: BadgeLog["workouts"], kg: number): Proof | null {
  const workout = inOrder(workouts).find(({ tonnageKg }) => tonnageKg >= kg);
  return workout === undefined ? null : { date: workout.date, evidence: [workout.id] };
}

/** The workout with which all tonnage so far reached `kg`. */
export function lifetimeTonnage(workouts: readonly BadgeWorkout[], kg: number): Proof | null {
  let sum = 0;
  for (const { id, date, tonnageKg } of inOrder(workouts)) {
    sum += tonnageKg;
    if (sum >= kg) return { date, evidence: [id] };
  }
  return null;
}

/** Sets that prove a load: a drop set or a warm-up does not. */
function demonstrated(lifts: readonly BadgeLift[]): readonly BadgeLift[] {
  return lifts.filter(({ reps, role, mini }) => reps >= 1 && ["all", "load"].includes(recordScope(role, mini)));
}
