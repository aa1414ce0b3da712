import type { ExerciseSheet } from "@/lib/offline/rows";
import { commit } from "@/lib/offline/store";
import type { SetRow, WorkoutDetail } from "../shapes";

/** Puts a workout the server told of on this device. What is written here already is never overwritten. */
export async function keepWorkout(userId: string, detail: WorkoutDetail): Promise<void> {
  const { exercises, summary, source, stage: _, warmup, ...rest } = detail;
  const known = source === "plan" || source === "repeat" ? source : "empty";
  const hits = new Map(summary.records.map((hit) => [hit.setId, hit]));
  await commit(userId, async ({ tx }) => {
    if (await tx.objectStore("workouts").get(detail.id)) return;
    const kept = { workoutId: detail.id, clock: null };
    await tx.objectStore("workouts").put({ ...rest, warmup: warmup && { ...warmup, clock: null }, source: known, clock: null });
    for (const { sets, ...exercise } of exercises) {
      await tx.objectStore("exercises").put({ ...exercise, ...kept, sheet: sheetOf(sets) });
      for (const { loadGrams: _, ...set } of sets) {
        const hit = hits.get(set.id);
        await tx.objectStore("sets").put({ ...set, ...kept, record: hit ? "yes" : null, hits: hit ? [hit] : [] });
      }
    }
  });
}

function sheetOf([first]: readonly SetRow[]): ExerciseSheet {
  return {
    ...{ measure: first && first.seconds !== null ? "seconds" : "reps", loadBasis: first?.loadBasis ?? "total", stepKg: 0 },
    ...{ muscles: [], alternatives: [], lastTime: null, bests: [], firstTime: true },
  };
}
