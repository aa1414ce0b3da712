import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Laterality, Measure } from "../../../domain/exercise-vocabulary";
import type { EquipmentId, LoadBasis, MuscleId, Pattern } from "../../../domain/vocabulary";
import { created, moment, owner, sealed } from "./columns";

/**
 * Exercises a lifter made. Sets name them by id as they name those of the catalogue, without a foreign key (platform
 * specification 5.1), so one that was used is archived and never deleted: its history keeps its name.
 */
export const customExercises = pgTable(
  "custom_exercises",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    name: text("name").notNull(),
    /** What spellings of one name have in common (domain/custom-exercise-name). */
    nameKey: text("name_key").notNull(),
    pattern: text("pattern").$type<Pattern>().notNull(),
    targets: text("targets").array().$type<MuscleId[]>().notNull(),
    helpers: text("helpers").array().$type<MuscleId[]>().notNull(),
    equipment: text("equipment").array().$type<EquipmentId[]>().notNull(),
    loadBasis: text("load_basis").$type<LoadBasis>().notNull(),
    measure: text("measure").$type<Exclude<Measure, "kcal">>().notNull(),
    laterality: text("laterality").$type<Laterality>().notNull(),
    noteSealed: sealed("note"),
    archivedAt: moment("archived_at"),
    createdAt: created(),
  },
  (t) => [
    index("custom_exercises_owner").on(t.userId, t.id),
    // The database itself refuses a second one of a name, whatever races.
    uniqueIndex("custom_exercises_name").on(t.userId, t.nameKey).where(sql`${t.archivedAt} is null`),
    check("custom_exercises_name_length", sql`char_length(${t.name}) between 1 and 60`),
    check("custom_exercises_muscles", sql`cardinality(${t.targets}) between 1 and 6 and cardinality(${t.helpers}) <= 8`),
    check("custom_exercises_equipment", sql`cardinality(${t.equipment}) <= 6`),
  ],
);
