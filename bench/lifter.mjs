import { openClient } from "../scripts/replay/client";
import { openQueue } from "../scripts/replay/queue";
import { changeProfile, signUp } from "../scripts/replay/sign-up";
import { newId } from "../src/lib/ids";

const EXERCISES = ["barbell_bench_press", "barbell_curl", "barbell_hip_thrust"];

/** A new account past its onboarding, with a workout open: what the signed-in pages need to show something. */
export async function trainingLifter(url) {
  const client = openClient(url);
  await signUp(client);
  await changeProfile(client, {
    goal: "muscle",
    level: "intermediate",
    daysPerWeek: 4,
    equipmentLevel: "full_gym",
    onboarded: true,
  });
  const workoutId = newId();
  const now = new Date();
  const nothing = { slotId: null, swappedFrom: null, superset: null, restSeconds: 120, plan: null, note: null, sets: [] };
  const exercises = EXERCISES.map((exerciseId, i) => ({ workoutExerciseId: newId(), exerciseId, position: i + 1, ...nothing }));
  const frame = { workoutId, enrolmentId: null, programId: null, dayId: null, title: "Bench", source: "empty", zone: "UTC" };
  const queue = openQueue(client, "bench-00001");
  queue.add({
    name: "startWorkout",
    at: now.getTime(),
    input: { ...frame, day: now.toISOString().slice(0, 10), startedAt: now.toISOString(), exercises },
  });
  await queue.flush(1);
  if (queue.refused.length > 0) throw new Error(queue.refused.join("; "));
  return { client, workoutId };
}
