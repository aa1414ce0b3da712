import { gzipSync } from "node:zlib";
import { getTableName, sql } from "drizzle-orm";
import { setGoal } from "../../src/features/body/server/goals";
import { logWeight } from "../../src/features/body/server/log-weight";
import { preferExercise } from "../../src/features/exercises/server/exercise-preferences";
import { saveCustomExercise } from "../../src/features/exercises/server/save-custom-exercise";
import { saveOwnProgram } from "../../src/features/programs/server/save-own-program";
import { startProgram } from "../../src/features/programs/server/start-program";
import { answerBreak } from "../../src/features/recovery/server/declined-breaks";
import { startDeload } from "../../src/features/recovery/server/deloads";
import { startFreeze } from "../../src/features/recovery/server/freezes";
import { logCheckIn } from "../../src/features/recovery/server/log-check-in";
import { markPain } from "../../src/features/recovery/server/pain-marks";
import { finishWorkout } from "../../src/features/workouts/server/finish-workout";
import { logSet } from "../../src/features/workouts/server/log-set";
import { startWorkout } from "../../src/features/workouts/server/start-workout";
import { issueSession } from "../../src/lib/auth/sessions";
import { asUseCase } from "../../src/lib/changes";
import { type Ctx, closedDb } from "../../src/lib/context";
import { aiReservations, aiUsage } from "../../src/lib/db/schema/ai";
import { exportArchives } from "../../src/lib/db/schema/archives";
import { billingCustomers, billingState, idempotencyKeys } from "../../src/lib/db/schema/billing";
import { outbox } from "../../src/lib/db/schema/events";
import { feedback } from "../../src/lib/db/schema/feedback";
import { accounts, passkeys } from "../../src/lib/db/schema/identity";
import { consents, weeklyGoals } from "../../src/lib/db/schema/profile";
import { opVerdicts, syncDevices } from "../../src/lib/db/schema/sync";
import { newId } from "../../src/lib/ids";
import { sealField } from "../../src/lib/sealed";
import { noteSecurity } from "../../src/lib/security-events";
import { archiveKey } from "../../src/wiring/make-archives";
import { personalData } from "../../src/wiring/personal-data";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, signedIn } from "./api";
import { bench } from "./workouts";

/** So late that no job of a test takes the row away as old. */
const NEVER = new Date("2099-01-01T00:00:00Z");

/** A signed-in lifter with a row in every table that can hold one, and inputs that would touch them. */
export async function personWithData(mo: Started) {
  const { userId, cookie } = await signedIn(mo);
  const ctx: Ctx = { userId, db: closedDb, now: () => new Date(), services: mo, requestId: "test" };
  const ids = {
    workoutId: newId(),
    workoutExerciseId: newId(),
    setId: newId(),
    weightId: newId(),
    enrolmentId: newId(),
    checkInId: newId(),
    deloadId: newId(),
    freezeId: newId(),
    painMarkId: newId(),
    goalId: newId(),
    ownProgramId: newId(),
    customExerciseId: newId(),
    sessionId: "",
    methodId: newId(),
    archiveId: newId(),
  };
  const second = await issueSession(mo, ORIGIN, { userId });
  ids.sessionId = (await mo.auth.whoIs(new Headers({ cookie: second.split(";")[0] ?? "" })))?.sessionId ?? "";
  await asUseCase(startProgram)(ctx, { enrolmentId: ids.enrolmentId, programId: "full-body-3", startedOn: "2026-03-02" });
  await trainOnce(ctx, "2026-03-02", 60);
  await trainOnce(ctx, "2026-03-03", 70);
  await asUseCase(startWorkout)(ctx, workoutInput(ids));
  await asUseCase(logSet)(ctx, { ...bench(ids.workoutId, ids.workoutExerciseId), setId: ids.setId });
  await asUseCase(logWeight)(ctx, {
    weightId: ids.weightId,
    day: "2026-03-02",
    weight: { value: 80, unit: "kg" },
    note: "am",
    confirmed: false,
  });
  await asUseCase(setGoal)(ctx, { goalId: ids.goalId, ...goal });
  await asUseCase(logCheckIn)(ctx, { checkInId: ids.checkInId, day: "2026-03-02", ...checkIn });
  await asUseCase(saveOwnProgram)(ctx, { ownProgramId: ids.ownProgramId, ...wish });
  await asUseCase(saveCustomExercise)(ctx, { customExerciseId: ids.customExerciseId, ...custom });
  await asUseCase(preferExercise)(ctx, { exerciseId: "barbell_bench_press", preference: "favourite" });
  await asUseCase(answerBreak)(ctx, { lastDay: "2026-03-03", ...fullLoads });
  await asUseCase(startDeload)(ctx, { deloadId: ids.deloadId, ...deload });
  await asUseCase(startFreeze)(ctx, { freezeId: ids.freezeId, ...freeze(ctx.now()) });
  await asUseCase(markPain)(ctx, { painMarkId: ids.painMarkId, ...pain(ctx.now()) });
  await noteSecurity(mo, { kind: "signed-in", userId });
  await mo.database.plain.insert(accounts).values({ id: newId(), userId, accountId: userId, providerId: "credential" });
  await mo.database.plain.insert(passkeys).values({ id: ids.methodId, userId, credentialID: userId, ...passkey });
  await mo.database.unit({ actor: userId, mode: "write" }, async (db) => {
    const now = new Date();
    await db.insert(consents).values({ id: newId(), userId, kind: "terms", version: "1", source: "test", grantedAt: now });
    await db.insert(weeklyGoals).values({ userId, week: "2026-01-05", goal: 3 });
    await db
      .insert(outbox)
      .values({ id: newId(), userId, key: `t:${userId}`, kind: "welcome", recipient: "a@b.test", subject: "Hi", text: "Hi" });
    const { feedbackId, text, ...about } = said();
    const textSealed = sealField(ctx, "feedback", "text", feedbackId, text) ?? "";
    await db.insert(feedback).values({ id: feedbackId, userId, textSealed, ...about });
    await db.insert(exportArchives).values({ userId, id: ids.archiveId, readyAt: now, expiresAt: NEVER });
    await db.insert(billingCustomers).values({ userId, customerId: `cus_${userId}`, openedAt: now });
    await db.insert(billingState).values({ userId, status: "ended", cancelAtPeriodEnd: false, updatedAt: now });
    await db.insert(idempotencyKeys).values({ userId, key: "a key before", endpoint: "test", bodyHash: "", answer: {} });
    const asked = { userId, day: "2026-03-02", model: "claude-haiku-5-5", messages: 1 };
    await db.insert(aiUsage).values({ ...asked, input: 900, output: 90, microUsd: 135 });
    await db.insert(aiReservations).values({ ...asked, id: newId(), budgetDay: "2026-03-02", microUsd: 500, createdAt: now });
    await db.insert(syncDevices).values({ userId, deviceId: "phone-0001", lastSeq: 1, seenAt: now });
    await db.insert(opVerdicts).values({ userId, deviceId: "phone-0001", seq: 1, verdict: { seq: 1, status: "done" } });
  });
  await mo.files.put(archiveKey({ userId, id: ids.archiveId }), gzipSync("{}"));
  return {
    userId,
    cookie,
    ctx,
    ids,
    inputFor: (id: string) => inputFor(id, ids, ctx.now()),
    checksum: () => checksum(mo, userId),
  };
}

const passkey = { name: "Phone", publicKey: "key", counter: 0, deviceType: "singleDevice", backedUp: false };
const checkIn = {
  ...{ sleepHours: 7, sleepQuality: null, energy: 4, soreness: 2, stress: null },
  areas: ["quads" as const],
  note: "fine",
};
const freeze = (now: Date) => {
  const day = now.toISOString().slice(0, 10);
  return { reason: "travel" as const, from: day, to: day };
};
const fullLoads = { askedOn: "2026-03-20", loads: "full" as const };
const pain = (now: Date) => ({
  ...{ exerciseId: "barbell_bench_press", area: "shoulder" as const, workoutId: null },
  ...{ day: now.toISOString().slice(0, 10), markedAt: now.toISOString() },
});
const said = () => ({ feedbackId: newId(), kind: "idea" as const, text: "More rowing", route: "/workout", version: "test" });
const goal = {
  ...{ metric: "weight" as const, target: { value: 82, unit: "kg" as const } },
  ...{ startsOn: "2026-03-03", dueOn: "2026-09-01" },
};
const wish = { goal: "muscle" as const, daysPerWeek: 3, minutes: 60, focus: [] };
const deload = { type: "volume" as const, days: 7, volume: 0.6, intensity: 1 };

const warmup = {
  ...{ status: "running" as const, minutes: 10, skipGeneral: false, includeMobility: false },
  ...{ done: ["general/jumping_jacks"], skipped: [] },
};

const custom = {
  ...{ name: "Lighthouse row", pattern: "horizontal_pull" as const, targets: ["lats" as const], helpers: ["biceps" as const] },
  ...{ equipment: ["cable_station" as const], loadBasis: "stack" as const, measure: "reps" as const },
  ...{ laterality: "bilateral" as const, note: "Elbows back" },
};

async function trainOnce(ctx: Ctx, day: string, kg: number) {
  const ids = { workoutId: newId(), workoutExerciseId: newId() };
  await asUseCase(startWorkout)(ctx, { ...workoutInput(ids), day, startedAt: `${day}T10:00:00Z` });
  await asUseCase(logSet)(ctx, bench(ids.workoutId, ids.workoutExerciseId, { load: { value: kg, unit: "kg" } }));
  await asUseCase(finishWorkout)(ctx, { workoutId: ids.workoutId, finishedAt: `${day}T11:00:00Z`, note: null, effort: null });
}

const exercise = {
  exerciseId: "barbell_bench_press",
  slotId: null,
  swappedFrom: null,
  position: 1,
  superset: null,
  restSeconds: 120,
  plan: null,
  note: null,
};

function workoutInput({ workoutId, workoutExerciseId }: { readonly workoutId: string; readonly workoutExerciseId: string }) {
  return {
    workoutId,
    enrolmentId: null,
    programId: null,
    dayId: null,
    title: "Bench",
    source: "empty" as const,
    day: "2026-03-05",
    zone: "UTC",
    startedAt: "2026-03-05T10:00:00Z",
    exercises: [{ workoutExerciseId, ...exercise, sets: [] }],
  };
}

/** A body each write would take, without the ids of its path. */
function inputFor(
  id: string,
  ids: { readonly workoutId: string; readonly workoutExerciseId: string },
  now: Date,
): Record<string, unknown> {
  const { workoutId: _, setId: __, ...set } = bench(ids.workoutId, ids.workoutExerciseId);
  const { workoutId: ___, ...workout } = workoutInput({ ...ids, workoutExerciseId: newId() });
  const inputs: Record<string, Record<string, unknown>> = {
    startWorkout: workout,
    logSet: set,
    saveExercise: exercise,
    editWorkout: { title: "Mine now" },
    saveWarmup: warmup,
    finishWorkout: { finishedAt: "2026-03-05T11:00:00Z", note: null, effort: null },
    logWeight: { day: "2026-03-06", weight: { value: 81, unit: "kg" }, note: null },
    logCheckIn: { day: "2026-03-06", ...checkIn },
    startDeload: deload,
    declineDeload: deload,
    answerBreak: fullLoads,
    preferExercise: { preference: "hidden" },
    // Days of its own: two freezes share none.
    startFreeze: freeze(new Date(now.getTime() + 30 * 86_400_000)),
    markPain: pain(now),
    clearPain: { day: now.toISOString().slice(0, 10), clearedAt: now.toISOString() },
    setGoal: goal,
    endGoal: { day: now.toISOString().slice(0, 10) },
    saveCustomExercise: { ...custom, name: "Lantern row" },
    startProgram: { programId: "full-body-3", startedOn: "2026-03-02" },
    saveOwnProgram: wish,
    proposeProgram: wish,
    deleteAccount: { confirm: "DELETE", password: "not the password", when: "now" },
    changeProfile: { goal: "muscle" },
    sendFeedback: said(),
    nameSignInMethod: { name: "Laptop" },
    openPortal: { to: "portal" },
    answerReplay: { allowed: true },
  };
  return inputs[id] ?? {};
}

/** A hash of every row of this person, table by table. */
async function checksum(mo: Started, userId: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const { table } of personalData) {
    const result = await mo.database.plain.transaction(async (db) => {
      await db.execute(sql`select set_config('app.actor', 'system', true)`);
      return db.execute<{ sum: string; n: number }>(
        sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum, count(*)::int as n from ${table} t where user_id = ${userId}`,
      );
    });
    const [row] = result.rows;
    if (row?.n === 0) throw new Error(`No row in ${getTableName(table)}`);
    sums[getTableName(table)] = row?.sum ?? "";
  }
  return sums;
}
