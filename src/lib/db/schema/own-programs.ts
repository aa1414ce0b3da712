import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, smallint, uuid } from "drizzle-orm/pg-core";
import type { Program } from "../../../domain/program";
import { created, owner } from "./columns";

/** Programs written for one lifter. Like a shipped one a version never changes; an enrolment names it by `id`. */
export const ownPrograms = pgTable(
  "own_programs",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    version: smallint("version").notNull(),
    program: jsonb("program").$type<Program>().notNull(),
    createdAt: created(),
  },
  (t) => [index("own_programs_owner").on(t.userId, t.createdAt), check("own_programs_version", sql`${t.version} >= 1`)],
);
