import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { GoalMetric } from "../../../domain/goal-progress";
import { created, owner, sealed } from "./columns";

/**
 * What a lifter is heading for, one open goal of a metric. The numbers are sealed JSON: of weight {startKg, targetKg, value,
 * unit}. A goal that ended stays, with the day it did.
 */
export const goals = pgTable(
  "goals",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    metric: text("metric").$type<GoalMetric>().notNull(),
    goalSealed: sealed("goal").notNull(),
    startsOn: date("starts_on").notNull(),
    dueOn: date("due_on").notNull(),
    endedOn: date("ended_on"),
    createdAt: created(),
  },
  (t) => [
    index("goals_days").on(t.userId, t.startsOn),
    uniqueIndex("goals_open").on(t.userId, t.metric).where(sql`${t.endedOn} is null`),
    check("goals_metric", sql`${t.metric} in ('weight', 'strength', 'measurement', 'habit')`),
    check("goals_order", sql`${t.startsOn} < ${t.dueOn} and ${t.startsOn} <= ${t.endedOn}`),
  ],
);
