import { sameLoad, toKg } from "@/domain/units";
import type { ExerciseRow, SetRow } from "@/lib/offline/rows";

const RECORD_ROLES: ReadonlySet<string> = new Set(["work", "top", "amrap", "failure"]);

/**
 * The phone's own guess, confirmed or taken back by the server's verdict: heavier than ever, or more repetitions at a
 * load than at it or any heavier one. Once for each exercise of a workout; a first time is a baseline, not a record.
 */
export function looksLikeRecord(set: SetRow, exercise: ExerciseRow | null, mates: readonly SetRow[]): boolean {
  const { load, reps } = set;
  const sheet = exercise?.sheet;
  if (!sheet || sheet.firstTime || sheet.bests.length === 0 || load === null || !reps) return false;
  if (!RECORD_ROLES.has(set.role) || set.loadBasis === "assist" || set.loadBasis === "none") return false;
  const today = mates.filter(({ exerciseId, id }) => exerciseId === set.exerciseId && id !== set.id);
  if (today.some(({ record }) => record !== null)) return false;
  const kg = toKg(load.value, load.unit);
  const done = today.filter((mate) => mate.completed && RECORD_ROLES.has(mate.role) && mate.load !== null);
  const before = [
    ...sheet.bests,
    ...done.map((mate) => ({ kg: mate.load ? toKg(mate.load.value, mate.load.unit) : 0, reps: mate.reps ?? 0 })),
  ];
  const asHeavy = before.filter((best) => best.kg > kg || sameLoad(best.kg, kg));
  if (asHeavy.length === 0) return true;
  return asHeavy.some((best) => sameLoad(best.kg, kg)) && asHeavy.every((best) => best.reps < reps);
}
