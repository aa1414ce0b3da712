import { bigint, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { created, moment, owner } from "./columns";

const count = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);

/** What the model cost a lifter in a day of theirs. Money in millionths of a dollar; `reserved` is held for calls under way. */
export const aiUsage = pgTable(
  "ai_usage",
  {
    userId: owner(),
    day: date("day").notNull(),
    model: text("model").notNull(),
    messages: integer("messages").notNull().default(0),
    input: count("input"),
    output: count("output"),
    cacheRead: count("cache_read"),
    cacheWrite: count("cache_write"),
    microUsd: count("micro_usd"),
    reservedMicroUsd: count("reserved_micro_usd"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.day, t.model] }), index("ai_usage_day").on(t.day)],
);

/** Calls under way. One that nobody settled within five minutes is settled as if it had cost all it could. */
export const aiReservations = pgTable(
  "ai_reservations",
  {
    userId: owner(),
    id: uuid("id").notNull(),
    day: date("day").notNull(),
    model: text("model").notNull(),
    budgetDay: date("budget_day").notNull(),
    messages: integer("messages").notNull(),
    microUsd: count("micro_usd"),
    createdAt: created(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.id] }), index("ai_reservations_created").on(t.createdAt)],
);

/** What this instance spends on models in a day of UTC, whoever asks. Its row is what all calls queue at for a moment. */
export const aiBudget = pgTable("ai_budget", {
  day: date("day").primaryKey(),
  spentMicroUsd: count("spent_micro_usd"),
  reservedMicroUsd: count("reserved_micro_usd"),
  /** When a call first found no room; null while there was some. */
  fullAt: moment("full_at"),
});
