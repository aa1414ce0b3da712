import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { created, moment } from "./columns";

/** The database says what it is; a process of another world refuses to start on it (platform specification 3.1.8). */
export const instance = pgTable("instance", {
  id: integer("id").primaryKey().default(1),
  environment: text("environment").notNull(),
  epoch: uuid("epoch").notNull(),
  createdAt: created(),
});

/** Inserted first: decides which process runs a job's slot. */
export const cronRuns = pgTable(
  "cron_runs",
  { job: text("job").notNull(), slot: text("slot").notNull(), startedAt: created(), finishedAt: moment("finished_at") },
  (t) => [primaryKey({ columns: [t.job, t.slot] })],
);
