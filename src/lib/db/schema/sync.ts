import { bigint, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { created, moment, owner } from "./columns";

/** The per-lifter lock and counter: every unit that writes travelling rows bumps it first (platform specification 7.1). */
export const syncState = pgTable("sync_state", {
  userId: owner().primaryKey(),
  rev: bigint("rev", { mode: "number" }).notNull(),
});

export const syncDevices = pgTable(
  "sync_devices",
  {
    userId: owner(),
    deviceId: text("device_id").notNull(),
    lastSeq: bigint("last_seq", { mode: "number" }).notNull().default(0),
    seenAt: moment("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.deviceId] })],
);

/** The answer to each op, kept so that a repeat gets the same one. */
export const opVerdicts = pgTable(
  "op_verdicts",
  {
    userId: owner(),
    deviceId: text("device_id").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    verdict: jsonb("verdict").notNull(),
    createdAt: created(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.deviceId, t.seq] })],
);
