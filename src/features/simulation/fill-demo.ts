import { eq } from "drizzle-orm";
import { addDays, isoWeekday, mondayOf } from "../../domain/civil-date";
import { asUseCase } from "../../lib/changes";
import { type Ctx, closedDb, inReading, inTransaction, type Services } from "../../lib/context";
import { profiles } from "../../lib/db/schema/profile";
import { workouts } from "../../lib/db/schema/workouts";
import { newId } from "../../lib/ids";
import { join } from "../account/server/join";
import { dayIn } from "../account/server/own-profile";
import { changeProfile, readProfile } from "../account/server/profile";
import { logWeight } from "../body/server/log-weight";
import { readToday } from "../programs/server/read-today";
import { startProgram } from "../programs/server/start-program";
import { logCheckIn } from "../recovery/server/log-check-in";
import { finishWorkout } from "../workouts/server/finish-workout";
import { deleteSet, logSet } from "../workouts/server/log-set";
import { startWorkout } from "../workouts/server/start-workout";
import { type Lifter, STEADY, simulateLifter } from "./lifter";
import { logSession, type Session } from "./log-session";

const WEEKS = 26;
const PROGRAM = "upper-lower-4";
const WEEKDAYS = [1, 2, 4, 5];
/** Weeks after the first: one away from any gym, one in a gym with pound plates. */
const HOLIDAY_WEEK = 11;
const POUND_WEEK = 18;
const SEED = 26;

/**
 * Lets a simulated lifter train from 26 weeks ago to yesterday through the same changes a phone uses, each with the
 * clock of its day. Skips an account that has trained. All sessions or none: a start that was cut short begins anew.
 */
export async function fillDemo(services: Services, userId: string, now: Date): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dayIn(zone, now);
  const first = addDays(mondayOf(today), -7 * WEEKS);
  const ctx: Ctx = { userId, db: closedDb, now: () => clockAt(first, "06:30"), services, requestId: newId() };
  const { hasProfile, hasTrained } = await inReading(ctx, standing);
  if (hasTrained) return;
  if (!hasProfile) await join(services, { userId, timeZone: zone, locale: "en-GB", now: ctx.now() });
  await answerOnboarding(ctx);
  await inTransaction(ctx, async (ctx) => {
    await asUseCase(startProgram)(ctx, { enrolmentId: newId(ctx.now().getTime()), programId: PROGRAM, startedOn: first });
    const lifter = simulateLifter({ seed: SEED, ...STEADY });
    for (let days = 0, day = first; day < today; days++, day = addDays(first, days)) {
      const at = (time: string): Ctx => ({ ...ctx, now: () => clockAt(day, time) });
      await weighIn(at("06:30"), lifter, day, days / 7);
      await checkIn(at("06:40"), lifter, day);
      const isAway = Math.floor(days / 7) === HOLIDAY_WEEK;
      if (WEEKDAYS.includes(isoWeekday(day)) && lifter.turnsUp() && !isAway) await train(at("17:30"), lifter, days / 7, zone);
    }
  });
}

/** An instant of the machine's own zone, which is also the demo lifter's. */
function clockAt(day: string, time: string): Date {
  return new Date(`${day}T${time}:00`);
}

async function standing(ctx: Ctx) {
  const [profile] = await ctx.db.select({ userId: profiles.userId }).from(profiles).where(eq(profiles.userId, ctx.userId));
  const [workout] = await ctx.db.select({ id: workouts.id }).from(workouts).where(eq(workouts.userId, ctx.userId)).limit(1);
  return { hasProfile: profile !== undefined, hasTrained: workout !== undefined };
}

async function answerOnboarding(ctx: Ctx) {
  const { rev, onboarded } = await readProfile(ctx, {});
  if (onboarded) return;
  await changeProfile(ctx, {
    ifMatch: rev,
    displayName: "Robin",
    birthYear: ctx.now().getFullYear() - 31,
    sex: "male",
    heightCm: 179,
    unit: "kg",
    coach: "sam",
    goal: "muscle",
    level: "intermediate",
    daysPerWeek: WEEKDAYS.length,
    sessionMinutes: 60,
    weekdays: WEEKDAYS,
    equipmentLevel: "full_gym",
    onboarded: true,
  });
}

async function weighIn(ctx: Ctx, lifter: Lifter, day: string, week: number) {
  const value = lifter.weighIn(week);
  if (value === null) return;
  await asUseCase(logWeight)(ctx, {
    weightId: newId(ctx.now().getTime()),
    day,
    weight: { value, unit: "kg" },
    note: null,
    confirmed: false,
  });
}

async function checkIn(ctx: Ctx, lifter: Lifter, day: string) {
  const felt = lifter.checkIn();
  if (felt === null) return;
  const unasked = { sleepQuality: null, stress: null, areas: [], note: null };
  await asUseCase(logCheckIn)(ctx, { checkInId: newId(ctx.now().getTime()), day, ...felt, ...unasked });
}

async function train(ctx: Ctx, lifter: Lifter, week: number, zone: string) {
  const plan = await readToday(ctx, {});
  const unit = Math.floor(week) === POUND_WEEK ? "lb" : "kg";
  const done = lifter.train(plan.exercises, week);
  if (!done.flat().some(({ completed }) => completed)) return;
  const session = logSession(plan, done, { startedAt: ctx.now(), zone, unit });
  const { workoutId } = session.start;
  await asUseCase(startWorkout)(ctx, session.start);
  const after = { ...ctx, now: () => session.finishedAt };
  await asUseCase(finishWorkout)(after, {
    workoutId,
    finishedAt: session.finishedAt.toISOString(),
    note: null,
    effort: session.effort,
  });
  await mend(after, lifter, session);
}

const EDITED = 0.06;
const DELETED = 0.03;

/** Now and then somebody corrects the last set afterwards, or takes it out. */
async function mend(ctx: Ctx, lifter: Lifter, { start: { workoutId, exercises } }: Session) {
  const last = exercises.flatMap(({ sets }) => sets).findLast(({ completed, reps }) => completed && (reps ?? 0) > 1);
  const isEdited = lifter.slips(EDITED);
  const isDeleted = lifter.slips(DELETED);
  if (!last) return;
  if (isEdited) await asUseCase(logSet)(ctx, { ...last, workoutId, reps: (last.reps ?? 1) - 1 });
  if (isDeleted) await asUseCase(deleteSet)(ctx, { workoutId, setId: last.setId });
}
