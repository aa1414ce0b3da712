import { index, jsonb, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import type { SecurityKind } from "../../security-kinds";
import { created, moment, owner } from "./columns";

/** What each process counted in a minute; several add up by being summed. Names of the code and numbers, nothing of a person. */
export const metricMinutes = pgTable(
  "metric_minute",
  {
    minute: moment("minute").notNull(),
    instance: uuid("instance").notNull(),
    counts: jsonb("counts").$type<Readonly<Record<string, number>>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.minute, t.instance] })],
);

/** An alert that is on. Whoever inserts, changes or deletes the row is the one process that tells the operator. */
export const alertState = pgTable("alert_state", {
  alert: text("alert").primaryKey(),
  severity: text("severity").$type<"notify" | "page">().notNull(),
  value: real("value").notNull(),
  threshold: real("threshold").notNull(),
  since: moment("since").notNull(),
  /** When its cause was last found; an alert is over some minutes later. */
  seenAt: moment("seen_at").notNull(),
  remindedAt: moment("reminded_at").notNull(),
});

/** What happened to the safety of an account, for its holder to look at. What strangers do without an account is a line of the log. */
export const securityEvents = pgTable(
  "security_events",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    kind: text("kind").$type<SecurityKind>().notNull(),
    /** A browser and a system, as in the list of sessions; null where no browser was there. */
    device: text("device"),
    createdAt: created(),
  },
  (t) => [index("security_events_user").on(t.userId, t.createdAt), index("security_events_created").on(t.createdAt)],
);
