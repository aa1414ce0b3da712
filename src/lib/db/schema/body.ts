import { sql } from "drizzle-orm";
import { date, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { created, owner, sealed, travelling } from "./columns";

/** One weigh-in a civil day; the value is sealed JSON {grams, value, unit}. */
export const weightEntries = pgTable(
  "weight_entries",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    day: date("day").notNull(),
    weightSealed: sealed("weight").notNull(),
    noteSealed: sealed("note"),
    createdAt: created(),
    ...travelling(),
  },
  (t) => [
    uniqueIndex("weight_entries_day").on(t.userId, t.day).where(sql`${t.deletedAt} is null`),
    index("weight_entries_rev").on(t.userId, t.rev),
  ],
);
