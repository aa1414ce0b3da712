import { date, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";

/** What was counted: a day, never a time, and a pseudonym, never a lifter. */
export const analyticsEvents = pgTable(
  "analytics_events",
  {
    day: date("day").notNull(),
    name: text("name").notNull(),
    props: jsonb("props").$type<Readonly<Record<string, unknown>>>().notNull(),
    subject: text("subject").notNull(),
  },
  (t) => [index("analytics_events_day").on(t.day), index("analytics_events_subject").on(t.subject)],
);
