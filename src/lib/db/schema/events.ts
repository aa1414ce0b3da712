import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import type { EventType } from "../../../domain/event-types";
import type { MailPart } from "../../mail-parts";
import { created, moment, owner } from "./columns";

const delivery = () => ({
  attempts: smallint("attempts").notNull().default(0),
  dueAt: moment("due_at").notNull().defaultNow(),
  leasedUntil: moment("leased_until"),
  doneAt: moment("done_at"),
  deadAt: moment("dead_at"),
});

/** Past-tense facts, written in the transaction that made them true; a replay adds nothing. */
export const events = pgTable(
  "events",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    type: text("type").$type<EventType>().notNull(),
    key: text("key").notNull(),
    payload: jsonb("payload").notNull(),
    /** The lifter's browser asked not to be counted when this happened. */
    isQuiet: boolean("is_quiet").notNull().default(false),
    createdAt: created(),
    ...delivery(),
  },
  (t) => [
    unique("events_once").on(t.userId, t.type, t.key),
    index("events_due").on(t.dueAt).where(sql`${t.doneAt} is null and ${t.deadAt} is null`),
  ],
);

/** Mails to send, one a key, delivered after commit. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    key: text("key").notNull().unique(),
    kind: text("kind").notNull(),
    recipient: text("recipient"),
    subject: text("subject").notNull(),
    text: text("text"),
    /** What is sent is made from these; null in mails queued before there were parts. `text` beside them is for whoever looks in. */
    parts: jsonb("parts").$type<readonly MailPart[]>(),
    createdAt: created(),
    expiresAt: moment("expires_at"),
    ...delivery(),
  },
  (t) => [
    index("outbox_user").on(t.userId),
    index("outbox_due").on(t.dueAt).where(sql`${t.doneAt} is null and ${t.deadAt} is null`),
  ],
);
