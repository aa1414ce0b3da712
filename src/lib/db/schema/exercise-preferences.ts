import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ExercisePreference } from "../../../domain/vocabulary";
import { created, owner } from "./columns";

/** Exercises a lifter marked: favourites are suggested sooner, hidden ones never. */
export const exercisePreferences = pgTable(
  "exercise_preferences",
  {
    userId: owner(),
    /** Catalogue id, or the uuid of one of the lifter's own. */
    exerciseId: text("exercise_id").notNull(),
    /** Null: the mark was taken back. The row stays, so that an older write that arrives late changes nothing. */
    preference: text("preference").$type<ExercisePreference>(),
    /** Hybrid clock of the last write. */
    clock: text("clock").notNull(),
    createdAt: created(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.exerciseId] }),
    check("exercise_preferences_preference", sql`${t.preference} in ('favourite', 'hidden')`),
  ],
);
