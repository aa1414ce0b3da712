import type { Day } from "./program";
import type { SessionCut, Shortening } from "./session-cut";
import type { PlannedExercise } from "./session-plan";
import { fitTime, sessionMinutes, type TimedExercise } from "./session-time-fit";
import { countsForProgression } from "./set-roles";
import type { DayType } from "./vocabulary";
import { WARMUP_TEMPLATES } from "./warmup-templates";

/**
 * The session inside the lifter's minutes (specification 6.7). Without a limit, or when it fits, it comes back as it is.
 * The minutes written on the day are the clock: where the time model says more, its minutes are scaled to them, so that an
 * hour's program is not cut for a lifter who has an hour (decision 016).
 * A trimmed accessory is planned with fewer sets, so doing them all is a full outcome and no partial one.
 */
export function limitSession(
  exercises: readonly PlannedExercise[],
  day: Day,
  limitMinutes: number | null,
): { readonly exercises: readonly PlannedExercise[]; readonly shortened: Shortening | null } {
  if (limitMinutes === null) return { exercises, shortened: null };
  const slots = new Map(day.slots.map((slot) => [slot.id, slot]));
  const timed = exercises.map((exercise): PlannedExercise & TimedExercise => {
    const { role = "primary", pattern = "cardio" } = slots.get(exercise.slotId) ?? {};
    return { ...exercise, role, pattern };
  });
  const warmup = warmupMinutes(day.type);
  const scale = Math.min(1, day.minutes / sessionMinutes(timed, warmup));
  const { value, reasons } = fitTime(timed, warmup, limitMinutes / scale);
  if (value.cuts.length === 0) return { exercises, shortened: null };
  const idOf = new Map(exercises.map(({ slotId, exerciseId }) => [slotId, exerciseId]));
  const cuts = value.cuts.flatMap(({ kind, slotId }, at): SessionCut[] => {
    const left = value.exercises.find((exercise) => exercise.slotId === slotId);
    // What was trimmed or paired first and dropped later is only dropped.
    const isOutdated = (kind === "sets" && left === undefined) || (kind === "pair" && left?.superset == null);
    if (isOutdated) return [];
    const { facts, ...why } = reasons[at] ?? reasons[0];
    const because = { ...why, facts: { ...facts, limit: limitMinutes, minutes: Number(facts.minutes) * scale } };
    return [{ kind, exerciseId: idOf.get(slotId) ?? "", because }];
  });
  const kept = value.exercises.map(({ role: _role, pattern: _pattern, ...exercise }) => ({
    ...exercise,
    plannedSets: exercise.sets.filter(({ role }) => countsForProgression(role)).length,
  }));
  return { exercises: kept, shortened: { limitMinutes, minutes: Math.round(value.minutes * scale), cuts } };
}

/** Length of the general warm-up of such a day. */
function warmupMinutes(type: DayType): number {
  return WARMUP_TEMPLATES[type].reduce((sum, { seconds }) => sum + seconds, 0) / 60;
}
