import { and, eq, isNull, sql } from "drizzle-orm";
import { detectRecords } from "../../../domain/records";
import type { Change, Stamp } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { sets } from "../../../lib/db/schema/workouts";
import { AppError, notFound } from "../../../lib/errors";
import type { Fact } from "../../../lib/events";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { SETS_MAX } from "../shapes";
import { loggedSets } from "./logged-sets";
import { ownAndOlder } from "./newer";
import { rebuildRecords } from "./rebuild-records";
import { requireExercises } from "./require-exercises";
import { setColumns } from "./set-columns";

type Input = InputOf<typeof contract.logSet>;
type Output = OutputOf<typeof contract.logSet>;

/** Save it if it is yours, judge it, tell it. A set of a finished workout is an edit: its records are derived again. */
export const logSet: Change<Input, Output> = async (ctx, input, stamp) => {
  await requireExercises(ctx, [input.exerciseId]);
  const saved = await saveSet(ctx, input, stamp);
  if (saved !== "older") refuseMisplaced(saved);
  if (saved === "older") return { result: { setId: input.setId, records: [] }, facts: [] };
  if (saved.finished) {
    await rebuildRecords(ctx, [...new Set([input.exerciseId, saved.exerciseBefore ?? input.exerciseId])], input.workoutId);
    return { result: { setId: input.setId, records: [] }, facts: [] };
  }
  if (!input.completed) return { result: { setId: input.setId, records: [] }, facts: [] };
  const records = await judge(ctx, input);
  const logged: Fact = {
    type: "set.logged",
    key: input.setId,
    payload: { workoutId: input.workoutId, exerciseId: input.exerciseId },
  };
  const broken = records.map(
    (record): Fact => ({
      type: "record.broken",
      key: `${input.setId}:${record.kind}`,
      payload: { exerciseId: input.exerciseId, kind: record.kind },
    }),
  );
  return { result: { setId: input.setId, records }, facts: [logged, ...broken] };
};

/** In the same statement as the write; named in full because drizzle shortens column names inside RETURNING. */
const isFinished = sql<boolean>`(select w.finished_at is not null from workouts w where w.user_id = sets.user_id and w.id = sets.workout_id)`;

/** The exercise of the set stands in another workout. */
const isMisplaced = sql<boolean>`(select e.workout_id <> sets.workout_id from workout_exercises e where e.user_id = sets.user_id and e.id = sets.workout_exercise_id)`;

/** A new set where the exercise already has as many as it may; what is there can always be changed. */
const isTooMany = sql<boolean>`(select count(*) >= ${SETS_MAX} and count(*) filter (where o.id = sets.id) = 0 from sets o where o.user_id = sets.user_id and o.workout_id = sets.workout_id and o.workout_exercise_id = sets.workout_exercise_id and o.deleted_at is null)`;

function refuseMisplaced({ misplaced, tooMany }: { readonly misplaced: boolean; readonly tooMany: boolean }) {
  if (misplaced) throw notFound("Exercise of this workout");
  if (!tooMany) return;
  const message = `At most ${SETS_MAX} sets`;
  throw new AppError("invalid", message, { fields: [{ path: "position", message }] });
}

/** Insert or re-apply. Ownership is part of the statement: a stranger's workout or set is not found. */
async function saveSet(ctx: Ctx, input: Input, { rev, clock }: Stamp) {
  const columns = setColumns(ctx, input);
  const facts = { ...columns, rev, clocks: { row: clock }, deletedAt: null };
  const [saved] = await ctx.db
    .insert(sets)
    .values({ id: input.setId, userId: ctx.userId, workoutId: input.workoutId, ...facts })
    .onConflictDoUpdate({
      target: sets.id,
      set: facts,
      setWhere: ownAndOlder(sets, ctx.userId, input.workoutId, clock),
    })
    .returning({
      id: sets.id,
      finished: isFinished,
      misplaced: isMisplaced,
      tooMany: isTooMany,
      // RETURNING reads the row as it was before this statement.
      exerciseBefore: sql<string | null>`(select old.exercise_id from sets old where old.id = sets.id)`,
    });
  if (saved) return saved;
  const [mine] = await ctx.db
    .select({ id: sets.id })
    .from(sets)
    .where(and(eq(sets.userId, ctx.userId), eq(sets.id, input.setId), eq(sets.workoutId, input.workoutId)));
  if (!mine) throw notFound("Set");
  return "older" as const;
}

async function judge(ctx: Ctx, input: Input) {
  const history = await loggedSets(ctx, { exerciseIds: [input.exerciseId], workoutId: input.workoutId });
  const set = history.find(({ id }) => id === input.setId)?.record;
  if (!set) return [];
  const { hits } = detectRecords(
    history.map(({ record }) => record),
    set,
  );
  return hits.map(({ kind, value, previous, marginPct }) => ({ kind, value, previous, marginPct }));
}

/** Tombstones a set: a clocked write like any other, so it neither undoes a newer edit nor is undone by an older one. */
export const deleteSet: Change<InputOf<typeof contract.deleteSet>, OutputOf<typeof contract.deleteSet>> = async (
  ctx,
  input,
  { rev, clock },
) => {
  const [gone] = await ctx.db
    .update(sets)
    .set({ deletedAt: ctx.now(), rev, clocks: { row: clock } })
    .where(and(eq(sets.id, input.setId), ownAndOlder(sets, ctx.userId, input.workoutId, clock), isNull(sets.deletedAt)))
    .returning({
      exerciseId: sets.exerciseId,
      finished: isFinished,
    });
  if (!gone) await mustExist(ctx, input);
  if (gone?.finished) await rebuildRecords(ctx, [gone.exerciseId], input.workoutId);
  return { result: { setId: input.setId }, facts: [] };
};

/** A repeated delete is the same answer; a stranger's set is not found. */
async function mustExist(ctx: Ctx, { setId, workoutId }: { readonly setId: string; readonly workoutId: string }) {
  const [mine] = await ctx.db
    .select({ id: sets.id })
    .from(sets)
    .where(and(eq(sets.userId, ctx.userId), eq(sets.id, setId), eq(sets.workoutId, workoutId)));
  if (!mine) throw notFound("Set");
}
