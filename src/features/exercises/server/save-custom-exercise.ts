import { and, eq, sql } from "drizzle-orm";
import { nameClash, nameKey } from "../../../domain/custom-exercise-name";
import { allExercises } from "../../../lib/catalogue";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { customExercises as copy } from "../../../lib/copy/en/custom-exercises";
import { customExercises } from "../../../lib/db/schema/custom-exercises";
import { sets } from "../../../lib/db/schema/workouts";
import { AppError, type FieldError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import { rebuildRecords } from "../../workouts/server/rebuild-records";
import type * as contract from "../contract";

type Input = InputOf<typeof contract.saveCustomExercise>;

/** In use at a time. */
const OWN_MAX = 200;
/** With the archive: more than anybody uses up, so that no loop fills the table. */
const ARCHIVE_SHARE = 5;

/**
 * Makes an exercise of the lifter's own, changes one, or brings one back from the archive: the phone names it, so a retry is
 * the same request. Volume is read through the muscles each time; records are derived again where the load is meant anew.
 */
export const saveCustomExercise: Change<Input, OutputOf<typeof contract.saveCustomExercise>> = async (ctx, input) => {
  const { customExerciseId: id, note, ...facts } = input;
  const mine = await ctx.db.select().from(customExercises).where(eq(customExercises.userId, ctx.userId));
  const before = mine.find((one) => one.id === id) ?? null;
  const others = mine.filter((one) => one.id !== id && one.archivedAt === null);
  refuseName(input.name, others);
  refuse(muscleFaults(input));
  if (before !== null && before.measure !== facts.measure) await refuseOtherMeasure(ctx, id);
  if (others.length >= OWN_MAX || (before === null && mine.length >= OWN_MAX * ARCHIVE_SHARE))
    throw new AppError("conflict", copy.faults.tooMany(OWN_MAX));
  const helpers = facts.helpers.filter((muscle) => !facts.targets.includes(muscle));
  const columns = {
    ...{ ...facts, helpers, nameKey: nameKey(input.name), archivedAt: null },
    noteSealed: sealField(ctx, "custom_exercises", "note", id, note || null),
  };
  const [saved] = await ctx.db
    .insert(customExercises)
    .values({ id, userId: ctx.userId, createdAt: ctx.now(), ...columns })
    .onConflictDoUpdate({ target: customExercises.id, set: columns, setWhere: eq(customExercises.userId, ctx.userId) })
    .returning({ id: customExercises.id });
  if (!saved) throw notFound("Exercise");
  const meansAnother = before && (before.loadBasis !== facts.loadBasis || before.laterality !== facts.laterality);
  if (meansAnother) await rebuildRecords(ctx, [id], "");
  return { result: { customExerciseId: id }, facts: [] };
};

type Remove = Change<InputOf<typeof contract.archiveCustomExercise>, OutputOf<typeof contract.archiveCustomExercise>>;

/** Takes an exercise out of search and suggestions; what was logged with it stays, under its name. A repeat is the same answer. */
export const archiveCustomExercise: Remove = async (ctx, { customExerciseId }) => {
  const [gone] = await ctx.db
    .update(customExercises)
    .set({ archivedAt: sql`coalesce(${customExercises.archivedAt}, ${ctx.now().toISOString()}::timestamptz)` })
    .where(and(eq(customExercises.userId, ctx.userId), eq(customExercises.id, customExerciseId)))
    .returning({ id: customExercises.id });
  if (!gone) throw notFound("Exercise");
  return { result: { customExerciseId }, facts: [] };
};

function refuse(fields: readonly FieldError[]): void {
  const [first] = fields;
  if (first) throw new AppError("invalid", first.message, { fields });
}

/** One that has the name already is told with it, so that a form can offer it. */
function refuseName(name: string, others: readonly { readonly id: string; readonly name: string }[]): void {
  if (nameKey(name) === "") refuse([{ path: "name", message: copy.faults.noLetters }]);
  const clash = nameClash(name, allExercises(), others);
  if (clash === null) return;
  const message = clash.with === "catalogue" ? copy.faults.inLibrary(clash.name) : copy.faults.yours(clash.name);
  const current = { exerciseId: clash.exerciseId, name: clash.name };
  throw new AppError("invalid", message, { fields: [{ path: "name", message }], current });
}

function muscleFaults({ targets, helpers }: Input): FieldError[] {
  const twice = (list: readonly string[]) => new Set(list).size < list.length;
  return [
    ...(twice(targets) ? [{ path: "targets", message: copy.faults.twice }] : []),
    ...(twice(helpers) ? [{ path: "helpers", message: copy.faults.twice }] : []),
  ];
}

/** Ten reps are not ten seconds: what was logged in one measure is never read in another. */
async function refuseOtherMeasure(ctx: Ctx, exerciseId: string): Promise<void> {
  const [logged] = await ctx.db
    .select({ id: sets.id })
    .from(sets)
    .where(and(eq(sets.userId, ctx.userId), eq(sets.exerciseId, exerciseId), eq(sets.completed, true)))
    .limit(1);
  if (logged) refuse([{ path: "measure", message: copy.faults.measure }]);
}
