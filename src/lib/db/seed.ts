import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { coaches as coachRows } from "./data/coaches/coaches";
import { exercises as exerciseRows } from "./data/exercises/all-exercises";
import { programs as programRows } from "./data/programs/all-programs";
import type { Database } from "./database";
import { coaches, exercises, programs } from "./schema/catalogue";

export interface SeedReport {
  readonly coaches: number;
  readonly exercises: number;
  readonly programs: number;
}

/** Upserts the reference data by its fixed ids; twice changes nothing, and no user table is touched. */
export async function seed(database: Database): Promise<SeedReport> {
  await database.plain.transaction(async (db) => {
    await db
      .insert(coaches)
      .values(coachRows.map((coach, position) => ({ slug: coach.slug, name: coach.name, position, facts: coach })))
      .onConflictDoUpdate({
        target: coaches.slug,
        set: { name: sql`excluded.name`, position: sql`excluded.position`, facts: sql`excluded.facts`, retiredAt: null },
        setWhere: sql`(${coaches.facts}, ${coaches.name}, ${coaches.position}, ${coaches.retiredAt}) is distinct from (excluded.facts, excluded.name, excluded.position, null)`,
      });
    await db
      .insert(exercises)
      .values(exerciseRows.map((exercise) => ({ id: exercise.id, slug: exercise.slug, name: exercise.name, facts: exercise })))
      .onConflictDoUpdate({
        target: exercises.id,
        set: { slug: sql`excluded.slug`, name: sql`excluded.name`, facts: sql`excluded.facts`, retiredAt: null },
        setWhere: sql`(${exercises.facts}, ${exercises.slug}, ${exercises.retiredAt}) is distinct from (excluded.facts, excluded.slug, null)`,
      });
    await db
      .insert(programs)
      .values(programRows.map((program) => ({ id: program.id, version: program.version, name: program.name, facts: program })))
      .onConflictDoUpdate({
        target: [programs.id, programs.version],
        set: { name: sql`excluded.name`, facts: sql`excluded.facts`, retiredAt: null },
        setWhere: sql`(${programs.facts}, ${programs.retiredAt}) is distinct from (excluded.facts, null)`,
      });
    await retire(db);
  });
  return { coaches: coachRows.length, exercises: exerciseRows.length, programs: programRows.length };
}

/** What the code no longer knows is retired, never deleted: old workouts still name it. */
async function retire(db: Parameters<Parameters<Database["plain"]["transaction"]>[0]>[0]) {
  const unknown = (key: AnyPgColumn, retiredAt: AnyPgColumn, known: readonly string[]) =>
    sql`${retiredAt} is null and not (${key} = any(${sql.param(known)}::text[]))`;
  const retiredAt = sql`now()`;
  const exerciseIds = exerciseRows.map(({ id }) => id);
  const programIds = programRows.map(({ id }) => id);
  const coachSlugs = coachRows.map(({ slug }) => slug);
  await db
    .update(exercises)
    .set({ retiredAt })
    .where(unknown(exercises.id, exercises.retiredAt, exerciseIds));
  await db
    .update(programs)
    .set({ retiredAt })
    .where(unknown(programs.id, programs.retiredAt, programIds));
  await db
    .update(coaches)
    .set({ retiredAt })
    .where(unknown(coaches.slug, coaches.retiredAt, coachSlugs));
}
