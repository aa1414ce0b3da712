import { sql } from "drizzle-orm";
import { GET } from "../src/app/api/v1/workouts/[workoutId]/route";
import { issueSession } from "../src/lib/auth/sessions";
import { start, stop } from "../src/wiring/services";

/**
 * The last step of a restore drill: Mo starts on the restored database as it does at every start (migrations, keys, seeds, roles),
 * the lifter of the last set signs in there, and the set is read through the route that serves it.
 */
const mo = await start();
try {
  const result = await mo.database.unit({ actor: "system", mode: "read" }, (db) =>
    db.execute<{
      id: string;
      userId: string;
      workoutId: string;
    }>(sql`select s.id, s.user_id as "userId", w.workout_id as "workoutId" from sets s
      join workout_exercises w on w.user_id = s.user_id and w.id = s.workout_exercise_id
      join workouts on workouts.user_id = w.user_id and workouts.id = w.workout_id
      where s.deleted_at is null and w.deleted_at is null and workouts.deleted_at is null order by s.completed_at desc nulls last limit 1`),
  );
  const [last] = result.rows;
  if (last) await read(last);
  else console.log("✓ Mo starts on the restored database; nobody has logged a set yet");
} finally {
  await stop();
}

async function read({ id, userId, workoutId }: { id: string; userId: string; workoutId: string }) {
  const { appUrl } = mo.config;
  const cookie = (await issueSession(mo, appUrl, { userId })).split(";")[0] ?? "";
  const request = new Request(`${appUrl}/api/v1/workouts/${workoutId}`, { headers: { cookie, "sec-fetch-site": "same-origin" } });
  const answer = await GET(request, { params: Promise.resolve({ workoutId }) });
  const body = (await answer.json()) as { exercises?: { sets: { id: string }[] }[] };
  const isThere = body.exercises?.some(({ sets }) => sets.some((set) => set.id === id)) ?? false;
  if (answer.status !== 200 || !isThere) throw new Error(`The last set could not be read (${answer.status})`);
  console.log("✓ Mo starts on the restored database, and the last set is there");
}
