import type { PlannedExercise } from "./session-plan";

const MIN_PER_SET = 3.2;
const RAMP_SET_MIN = 1.25;
const WORK_SET_MIN = 0.67;
const SETTLE_MIN = 1.5;
const SESSIONS_TO_KNOW = 3;

/** Rough session length from its number of work sets. */
export function minutesForSets(workSets: number): number {
  return MIN_PER_SET * workSets;
}

/** The time model of specification 6.7: warm-up, then per exercise settling, ramp, work and rest, without the last rest. */
export function estimateMinutes(
  warmupMinutes: number,
  exercises: readonly Pick<PlannedExercise, "warmups" | "sets" | "restSeconds">[],
): number {
  const total = exercises.reduce(
    (sum, { warmups, sets, restSeconds }) => sum + exerciseMinutes(warmups.length, sets.length, restSeconds),
    warmupMinutes,
  );
  return exercises.length === 0 ? warmupMinutes : total - (exercises.at(-1)?.restSeconds ?? 0) / 60;
}

/** Minutes of one exercise with a rest after each of its sets, the last one too. */
export function exerciseMinutes(rampSets: number, workSets: number, restSeconds: number): number {
  return SETTLE_MIN + RAMP_SET_MIN * rampSets + workSets * (WORK_SET_MIN + restSeconds / 60);
}

/** The template's minutes until three sessions of that day are known, then their median. */
export function shownMinutes(templateMinutes: number, pastMinutes: readonly number[]): number {
  if (pastMinutes.length < SESSIONS_TO_KNOW) return templateMinutes;
  const sorted = [...pastMinutes].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? templateMinutes;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
