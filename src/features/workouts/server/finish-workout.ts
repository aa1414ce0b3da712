import { and, eq, isNull } from "drizzle-orm";
import { mondayOf } from "../../../domain/civil-date";
import { isCompletable } from "../../../domain/session-metrics";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { profiles, weeklyGoals } from "../../../lib/db/schema/profile";
import { sets, workouts } from "../../../lib/db/schema/workouts";
import { AppError } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import type * as contract from "../contract";
import { loggedSets } from "./logged-sets";
import { rebuildRecords } from "./rebuild-records";
import { ownWorkout } from "./start-workout";

type Finish = Change<InputOf<typeof contract.finishWorkout>, OutputOf<typeof contract.finishWorkout>>;

/** Closes a running workout once: derives its records and pins the goal of its week. Planned sets left over stay as skipped. */
export const finishWorkout: Finish = async (ctx, { workoutId, finishedAt, note, effort }, { rev, clock }) => {
  const workout = await ownWorkout(ctx, workoutId);
  if (workout.finishedAt) throw new AppError("conflict", "This workout is already finished");
  if (workout.discardedAt) throw new AppError("conflict", "This workout was discarded");
  const end = new Date(finishedAt);
  if (end < workout.startedAt)
    throw new AppError("invalid", "A workout cannot end before it began", {
      fields: [{ path: "finishedAt", message: "Before the start" }],
    });
  const done = await loggedSets(ctx, { workoutId, alone: true });
  if (!isCompletable(done.map(({ record }) => record))) throw new AppError("invalid", "No sets logged. Discard or go back?");
  await ctx.db
    .update(workouts)
    .set({
      finishedAt: end,
      noteSealed: sealField(ctx, "workouts", "note", workoutId, note) ?? workout.noteSealed,
      effort,
      rev,
      clocks: { row: clock },
    })
    .where(and(eq(workouts.userId, ctx.userId), eq(workouts.id, workoutId)));
  await pinWeeklyGoal(ctx, workout.day);
  const records = await rebuildRecords(ctx, [...new Set(done.map(({ exerciseId }) => exerciseId))], workoutId);
  return {
    result: { workoutId, records: records.length },
    facts: [
      {
        type: "workout.finished",
        key: workoutId,
        payload: { day: workout.day, sets: done.length, ...told(ctx, workout.startedAt, end) },
      },
    ],
  };
};

/** How long it took, and whether it was over long before the server heard of it. */
function told(ctx: Ctx, start: Date, end: Date) {
  return {
    minutes: Math.round((end.getTime() - start.getTime()) / MINUTE),
    isLate: ctx.now().getTime() - end.getTime() > MINUTE,
  };
}

const MINUTE = 60_000;

const PRESET_GOAL = 3;

/** The goal of a week is stored with its first workout, so that a later change never rewrites it. */
async function pinWeeklyGoal(ctx: Ctx, day: string) {
  const [profile] = await ctx.db.select({ days: profiles.daysPerWeek }).from(profiles).where(eq(profiles.userId, ctx.userId));
  await ctx.db
    .insert(weeklyGoals)
    .values({ userId: ctx.userId, week: mondayOf(day), goal: profile?.days ?? PRESET_GOAL })
    .onConflictDoNothing();
}

type Discard = Change<InputOf<typeof contract.discardWorkout>, OutputOf<typeof contract.discardWorkout>>;

/** Sets a running workout aside; it rests in the trash and counts for nothing. */
export const discardWorkout: Discard = async (ctx, { workoutId }, { rev, clock }) => {
  const workout = await ownWorkout(ctx, workoutId);
  if (workout.finishedAt) throw new AppError("conflict", "This workout is already finished");
  if (workout.discardedAt) return { result: { workoutId }, facts: [] };
  await ctx.db
    .update(workouts)
    .set({ discardedAt: ctx.now(), rev, clocks: { row: clock } })
    .where(and(eq(workouts.userId, ctx.userId), eq(workouts.id, workoutId)));
  return { result: { workoutId }, facts: [{ type: "workout.discarded", key: workoutId, payload: {} }] };
};

type Edit = Change<InputOf<typeof contract.editWorkout>, OutputOf<typeof contract.editWorkout>>;

/** Changes what surrounds the sets. A new day moves the workout in history, so its records are derived again. */
export const editWorkout: Edit = async (ctx, { workoutId, note, startedAt, finishedAt, ...fields }, { rev, clock }) => {
  const workout = await ownWorkout(ctx, workoutId);
  const times = {
    startedAt: startedAt ? new Date(startedAt) : workout.startedAt,
    finishedAt: finishedAt ? new Date(finishedAt) : workout.finishedAt,
  };
  if (finishedAt && !workout.finishedAt) throw new AppError("conflict", "Finish the workout first");
  if (times.finishedAt && times.finishedAt < times.startedAt)
    throw new AppError("invalid", "A workout cannot end before it began", {
      fields: [{ path: "finishedAt", message: "Before the start" }],
    });
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  await ctx.db
    .update(workouts)
    .set({
      ...given,
      ...times,
      ...(note === undefined ? {} : { noteSealed: sealField(ctx, "workouts", "note", workoutId, note) }),
      rev,
      clocks: { row: clock },
    })
    .where(and(eq(workouts.userId, ctx.userId), eq(workouts.id, workoutId)));
  const moved = fields.day !== undefined || startedAt !== undefined;
  if (workout.finishedAt && moved) {
    await rebuildRecords(ctx, await exercisesOf(ctx, workoutId), workoutId);
    if (fields.day) await pinWeeklyGoal(ctx, fields.day);
  }
  return { result: { workoutId }, facts: [] };
};

type Delete = Change<InputOf<typeof contract.deleteWorkout>, OutputOf<typeof contract.deleteWorkout>>;

/** Tombstones a workout with its sets; records follow. A repeat is the same answer. */
export const deleteWorkout: Delete = async (ctx, { workoutId }, { rev, clock }) => {
  await ownWorkout(ctx, workoutId);
  const touched = await exercisesOf(ctx, workoutId);
  await ctx.db
    .update(workouts)
    .set({ deletedAt: ctx.now(), rev, clocks: { row: clock } })
    .where(and(eq(workouts.userId, ctx.userId), eq(workouts.id, workoutId)));
  await rebuildRecords(ctx, touched, workoutId);
  return { result: { workoutId }, facts: [] };
};

async function exercisesOf(ctx: Ctx, workoutId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ id: sets.exerciseId })
    .from(sets)
    .where(and(eq(sets.userId, ctx.userId), eq(sets.workoutId, workoutId), isNull(sets.deletedAt)));
  return rows.map(({ id }) => id);
}
