import { and, asc, eq, gt } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { sets, workoutExercises, workouts } from "../../../lib/db/schema/workouts";
import { openField } from "../../../lib/sealed";
import { knownExercises } from "../../exercises/server/known-exercises";
import type { Change } from "../contract";

const CHANGES_MAX = 500;

interface Pulled {
  readonly cursor: number;
  readonly more: boolean;
  readonly changes: Change[];
}

/**
 * Rows above the phone's cursor in order of their counter. A phone that was current before this call has nothing to
 * pull, and no statement is spent on it.
 */
export async function pull(ctx: Ctx, { cursor, rev }: { readonly cursor: number; readonly rev: number }): Promise<Pulled> {
  if (cursor >= rev - 1) return { cursor: rev, more: false, changes: [] };
  const found = await rowsAbove(ctx, cursor, CHANGES_MAX + 1);
  if (found.length <= CHANGES_MAX) return { cursor: rev, more: false, changes: found };
  // A counter value is never split over two answers: the cursor could not name the second half.
  const edge = found[CHANGES_MAX]?.rev ?? rev;
  const whole = found.filter((change) => change.rev < edge);
  // A single change may have written more rows than an answer should have: then it is sent whole.
  const kept = whole.length > 0 ? whole : (await rowsAbove(ctx, edge - 1, EVERY)).filter((change) => change.rev === edge);
  return { cursor: kept.at(-1)?.rev ?? rev, more: true, changes: kept };
}

/** More than any one change writes: a workout has at most 30 exercises of 20 sets, a batch 50 of them. */
const EVERY = 50_000;

async function rowsAbove(ctx: Ctx, cursor: number, limit: number): Promise<Change[]> {
  const found = [
    ...(await pullWorkouts(ctx, cursor, limit)),
    ...(await pullExercises(ctx, cursor, limit)),
    ...(await pullSets(ctx, cursor, limit)),
  ];
  return found.sort((a, b) => a.rev - b.rev);
}

async function pullWorkouts(ctx: Ctx, cursor: number, limit: number): Promise<Change[]> {
  const rows = await ctx.db
    .select()
    .from(workouts)
    .where(and(eq(workouts.userId, ctx.userId), gt(workouts.rev, cursor)))
    .orderBy(asc(workouts.rev))
    .limit(limit);
  return rows.map((row) => change("workouts", row, { note: openField(ctx, "workouts", "note", row.id, row.noteSealed) }));
}

async function pullExercises(ctx: Ctx, cursor: number, limit: number): Promise<Change[]> {
  const rows = await ctx.db
    .select()
    .from(workoutExercises)
    .where(and(eq(workoutExercises.userId, ctx.userId), gt(workoutExercises.rev, cursor)))
    .orderBy(asc(workoutExercises.rev))
    .limit(limit);
  const known = await knownExercises(
    ctx,
    rows.map(({ exerciseId }) => exerciseId),
  );
  return rows.map((row) =>
    change("workout_exercises", row, {
      name: row.rawName ?? known.name(row.exerciseId),
      note: openField(ctx, "workout_exercises", "note", row.id, row.noteSealed),
    }),
  );
}

async function pullSets(ctx: Ctx, cursor: number, limit: number): Promise<Change[]> {
  const rows = await ctx.db
    .select()
    .from(sets)
    .where(and(eq(sets.userId, ctx.userId), gt(sets.rev, cursor)))
    .orderBy(asc(sets.rev))
    .limit(limit);
  return rows.map((row) => change("sets", row, { note: openField(ctx, "sets", "note", row.id, row.noteSealed) }));
}

interface Travelling {
  readonly id: string;
  readonly rev: number;
  readonly clocks: Record<string, string>;
  readonly deletedAt: Date | null;
}

/** What the phone may keep: never sealed text, never the owner's id. */
function change(table: Change["table"], row: Travelling, opened: Record<string, unknown>): Change {
  const hidden = new Set(["userId", "rev", "clocks", "deletedAt", "noteSealed", "bodyWeightSealed", "residual", "createdAt"]);
  const visible = Object.fromEntries(Object.entries(row).filter(([key]) => !hidden.has(key)));
  const clock = row.clocks.row ?? null;
  return { table, id: row.id, rev: row.rev, clock, row: row.deletedAt ? null : { ...visible, ...opened } };
}
