import { recordCurve } from "../../../domain/record-set";
import { estimateSet } from "../../../domain/strength";
import { exerciseName } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { type LoggedSet, loggedSets } from "../../workouts/server/logged-sets";
import type * as contract from "../contract";
import { addedPart, levelSet, strengthByDay } from "./strength-of";
import { type BigLiftLog, totalScores } from "./total-scores";
import { trendOf } from "./trend-of";
import { weightNow } from "./weight-pace";

/** Exercises with sets that say something about strength, most trained first. */
export async function listStrength(
  ctx: Ctx,
  _input: InputOf<typeof contract.listStrength>,
): Promise<OutputOf<typeof contract.listStrength>> {
  const profile = await ownProfile(ctx);
  const today = dayIn(profile.timeZone, ctx.now());
  const working = (await loggedSets(ctx)).filter(({ role }) => role !== "warmup");
  const weight = await weightNow(ctx);
  const lifter = { today, level: profile.level ?? "intermediate", weightPctPerWeek: weight.pctPerWeek };
  const groups = [...Map.groupBy(working, ({ exerciseId }) => exerciseId)];
  const levels = new Map<string, BigLiftLog>();
  const items = groups.map(([exerciseId, sets]) => {
    const advice = strengthByDay(sets)(today);
    levels.set(exerciseId, { level: advice.value, sets });
    return {
      exerciseId,
      name: first(sets).movement?.name ?? exerciseName(exerciseId),
      sessions: new Set(sets.map(({ workoutId }) => workoutId)).size,
      lastDay:
        sets
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? today,
      levelKg: advice.value?.kg ?? null,
      addedKg: addedPart(sets, advice.value?.kg ?? null, today),
      lo80: advice.value?.lo80 ?? null,
      hi80: advice.value?.hi80 ?? null,
      confidence: advice.confidence,
      heaviestKg: most(sets.map(({ loadGrams }) => (loadGrams ?? 0) / 1000)),
      bestReps: most(sets.map(({ reps }) => reps ?? 0)),
      reasons: [...advice.reasons],
      trend: trendOf(sets, lifter),
    };
  });
  return {
    items: items.sort((a, b) => b.sessions - a.sessions || (a.name < b.name ? -1 : 1)),
    total: totalScores(levels, { sex: profile.sex ?? "unspecified", bodyKg: weight.kg, today }),
  };
}

/** One point a session, with the level as it stood that day. */
export async function readStrength(
  ctx: Ctx,
  { exerciseId, from, to }: InputOf<typeof contract.readStrength>,
): Promise<OutputOf<typeof contract.readStrength>> {
  const working = (await loggedSets(ctx, { exerciseIds: [exerciseId] })).filter(({ role }) => role !== "warmup");
  const sessions = [...Map.groupBy(working, ({ workoutId }) => workoutId)].sort(([, a], [, b]) =>
    first(a).day < first(b).day ? -1 : 1,
  );
  const levelOn = strengthByDay(working);
  const points = sessions.map(([workoutId, sets]) => {
    const { day } = first(sets);
    const level = levelOn(day).value;
    const estimates = sets.flatMap((set) => estimateSet(levelSet(set), { curve: recordCurve(set.record) }).value?.kg ?? []);
    return {
      day,
      workoutId,
      e1rmKg: most(estimates),
      levelKg: level?.kg ?? null,
      addedKg: addedPart(working, level?.kg ?? null, day),
      lo80: level?.lo80 ?? null,
      hi80: level?.hi80 ?? null,
      heaviestKg: most(sets.map(({ loadGrams }) => (loadGrams ?? 0) / 1000)),
      bestReps: most(sets.map(({ reps }) => reps ?? 0)),
      sets: sets
        .sort((a, b) => a.position - b.position)
        .map(({ loadGrams, reps, rpe }) => ({ kg: loadGrams === null ? null : loadGrams / 1000, reps, rpe })),
    };
  });
  return {
    exerciseId,
    name: working[0]?.movement?.name ?? exerciseName(exerciseId),
    points: points.filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to)),
  };
}

function most(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function first(sets: readonly LoggedSet[]): LoggedSet {
  const [set] = sets;
  if (!set) throw new Error("A session has at least one set");
  return set;
}
