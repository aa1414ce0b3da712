import { isRounding, recordHit } from "./record-hit";
import { isBodyweightLift, namedLoad, type RecordSet } from "./record-set";
import type { LoadRow, RecordHit } from "./records-book";
import { LOAD_EQ_KG, sameLoad } from "./units";

/** Load and repetition records of a set against the loads so far (specification 4, first rows of the table). */
export function loadHits(rows: readonly LoadRow[], set: RecordSet, reps: number): RecordHit[] {
  const kg = namedLoad(set);
  if (isDominated(rows, kg, reps)) return [];
  return isBodyweightLift(set)
    ? [...addedHit(rows, set, kg, reps), ...repsHit(rows, kg, reps)]
    : [...heaviestHit(rows, set, kg), ...weightHit(rows, set, kg, reps), ...repsHit(rows, kg, reps)];
}

/** The load record a cluster may make: it proves its load, not its repetitions. */
export function heaviestHit(rows: readonly LoadRow[], set: RecordSet, kg: number): RecordHit[] {
  const reference = heavierThan(rows, kg);
  return reference === null ? [] : [recordHit("heaviest", kg, reference.kg, isRounding(kg, set.unit, reference))];
}

function weightHit(rows: readonly LoadRow[], set: RecordSet, kg: number, reps: number): RecordHit[] {
  const reference = heavierThan(withReps(rows, reps), kg);
  return reference === null ? [] : [recordHit("weight_at_reps", kg, reference.kg, isRounding(kg, set.unit, reference))];
}

function repsHit(rows: readonly LoadRow[], kg: number, reps: number): RecordHit[] {
  const same = rows.filter((row) => sameLoad(row.kg, kg));
  const most = Math.max(...same.map((row) => row.reps));
  return same.length > 0 && reps > most ? [recordHit("reps_at_weight", reps, most)] : [];
}

function addedHit(rows: readonly LoadRow[], set: RecordSet, kg: number, reps: number): RecordHit[] {
  const reference = heavierThan(withReps(rows, reps), kg);
  if (reference === null) return [];
  const rounding = isRounding(kg, set.unit, reference);
  return set.loadBasis === "assist"
    ? [recordHit("least_assist", -kg, -reference.kg, rounding)]
    : [recordHit("added_load", kg, reference.kg, rounding)];
}

/** Some earlier set had at least the load and at least the repetitions. */
export function isDominated(rows: readonly LoadRow[], kg: number, reps: number): boolean {
  return rows.some((row) => row.kg > kg - LOAD_EQ_KG && row.reps >= reps);
}

/** More help than was needed before is never an achievement, of no kind. */
export function isAssistedMore(rows: readonly LoadRow[], set: RecordSet): boolean {
  return set.loadBasis === "assist" && rows.some((row) => row.kg >= namedLoad(set) + LOAD_EQ_KG);
}

/** The reference `kg` beats, or null when some row is as heavy. Echoes can tie but are not the reference. */
function heavierThan(rows: readonly LoadRow[], kg: number): LoadRow | null {
  if (rows.some((row) => row.kg > kg - LOAD_EQ_KG)) return null;
  const real = rows.filter((row) => !row.isEcho);
  const candidates = real.length > 0 ? real : rows;
  return candidates.reduce<LoadRow | null>((best, row) => (best === null || row.kg > best.kg ? row : best), null);
}

function withReps(rows: readonly LoadRow[], reps: number): LoadRow[] {
  return rows.filter((row) => row.reps >= reps);
}
