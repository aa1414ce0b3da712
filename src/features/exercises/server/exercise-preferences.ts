import { eq, sql } from "drizzle-orm";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { exercisePreferences } from "../../../lib/db/schema/exercise-preferences";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { knownExercises } from "./known-exercises";

type Prefer = Change<InputOf<typeof contract.preferExercise>, OutputOf<typeof contract.preferExercise>>;

/**
 * Marks an exercise as a favourite or hides it; null takes the mark back. Of two devices the later write stands, whichever
 * arrives first; a repeat is the same answer.
 */
export const preferExercise: Prefer = async (ctx, { exerciseId, preference }, { clock }) => {
  if (!(await knownExercises(ctx, [exerciseId])).byId(exerciseId)) throw notFound("Exercise");
  const facts = { preference, clock };
  const [saved] = await ctx.db
    .insert(exercisePreferences)
    .values({ userId: ctx.userId, exerciseId, createdAt: ctx.now(), ...facts })
    .onConflictDoUpdate({
      target: [exercisePreferences.userId, exercisePreferences.exerciseId],
      set: facts,
      setWhere: sql`${exercisePreferences.clock} < ${clock}`,
    })
    .returning({ exerciseId: exercisePreferences.exerciseId });
  const isMarked = saved !== undefined && preference !== null;
  return {
    result: { exerciseId },
    facts: isMarked ? [{ type: "exercise.marked", key: `${exerciseId}:${clock}`, payload: { exerciseId, preference } }] : [],
  };
};

/** Every mark of the lifter, by exercise. */
export async function listExercisePreferences(
  ctx: Ctx,
  _input: InputOf<typeof contract.listExercisePreferences>,
): Promise<OutputOf<typeof contract.listExercisePreferences>> {
  const rows = await ctx.db
    .select({ exerciseId: exercisePreferences.exerciseId, preference: exercisePreferences.preference })
    .from(exercisePreferences)
    .where(eq(exercisePreferences.userId, ctx.userId))
    .orderBy(exercisePreferences.exerciseId);
  return { items: rows.flatMap(({ exerciseId, preference }) => (preference === null ? [] : [{ exerciseId, preference }])) };
}
