import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Exercise } from "../../../domain/exercise";
import type { Program } from "../../../domain/program";
import { moment } from "./columns";

/* Reference data: readable by all, written by the seeder only, keyed by fixed ids, never deleted but retired. */

export const coaches = pgTable("coaches", {
  slug: text("slug").primaryKey(),
  name: text("name").notNull(),
  position: integer("position").notNull(),
  facts: jsonb("facts").notNull(),
  retiredAt: moment("retired_at"),
});

export const exercises = pgTable("exercises", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  facts: jsonb("facts").$type<Exercise>().notNull(),
  retiredAt: moment("retired_at"),
});

export const programs = pgTable(
  "programs",
  {
    id: text("id").notNull(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    facts: jsonb("facts").$type<Program>().notNull(),
    retiredAt: moment("retired_at"),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] })],
);
