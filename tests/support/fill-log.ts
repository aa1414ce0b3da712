import { sql } from "drizzle-orm";
import type { Started } from "../../src/wiring/services";

/** Gives a lifter so many finished sets by statements alone, ten a workout, over four exercises. */
export async function fillLog(mo: Started, userId: string, setCount: number): Promise<void> {
  await mo.database.plain.transaction(async (db) => {
    const workouts = Math.ceil(setCount / 10);
    const day = sql`(date '2024-01-01' + n)`;
    const id = (kind: string, n = sql`n`) =>
      sql`overlay(overlay(md5(${`${kind}${userId}`} || ${n}) placing '4' from 13) placing '8' from 17)::uuid`;
    await db.execute(sql`insert into workouts (id, user_id, title, source, day, zone, started_at, finished_at, rev)
      select ${id("w")}, ${userId}, 'Day', 'empty', ${day}, 'UTC', ${day} + time '10:00', ${day} + time '11:00', 1 from generate_series(1, ${workouts}) n`);
    await db.execute(sql`insert into workout_exercises (id, user_id, workout_id, exercise_id, position, rev)
      select ${id("e")}, ${userId}, ${id("w")}, (array['barbell_bench_press', 'barbell_back_squat', 'barbell_deadlift', 'barbell_row'])[1 + (n - 1) % 4], 1, 1 from generate_series(1, ${workouts}) n`);
    await db.execute(sql`insert into sets (id, user_id, workout_id, workout_exercise_id, exercise_id, position, role, load_grams, load_value, load_unit, load_basis, reps, rpe, completed, rev)
      select ${id("s")}, ${userId}, ${id("w", sql`(1 + (n - 1) / 10)`)}, ${id("e", sql`(1 + (n - 1) / 10)`)},
        (array['barbell_bench_press', 'barbell_back_squat', 'barbell_deadlift', 'barbell_row'])[1 + ((n - 1) / 10) % 4],
        1 + (n - 1) % 10, 'work', 60000 + 500 * (n % 40), 60 + 0.5 * (n % 40), 'kg', 'total', 5 + n % 4, 8, true, 1 from generate_series(1, ${setCount}) n`);
  });
}
