import { sql } from "drizzle-orm";
import { check, date, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { created, moment, owner, sealed } from "./columns";

/** Exercises marked as painful; what hurts is sealed JSON {exerciseId, area}. A cleared mark stays: the log is judged by its days. */
export const painMarks = pgTable(
  "pain_marks",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    markSealed: sealed("mark").notNull(),
    markedAt: moment("marked_at").notNull(),
    markedOn: date("marked_on").notNull(),
    clearedAt: moment("cleared_at"),
    /** First day it was fine again. */
    clearedOn: date("cleared_on"),
    /** Where it was marked, if in a workout. Without a foreign key: a mark outlives its workout. */
    workoutId: uuid("workout_id"),
    createdAt: created(),
  },
  (t) => [
    index("pain_marks_days").on(t.userId, t.markedOn),
    check("pain_marks_order", sql`${t.markedOn} <= ${t.clearedOn}`),
    check("pain_marks_cleared", sql`(${t.clearedAt} is null) = (${t.clearedOn} is null)`),
  ],
);
