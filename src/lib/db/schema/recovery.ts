import { sql } from "drizzle-orm";
import { check, date, index, numeric, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { DeloadType } from "../../../domain/deload";
import { created, owner, sealed, travelling } from "./columns";

/** One check-in a civil day; the answers are sealed JSON {sleepHours, sleepQuality, energy, soreness, stress, areas}. */
export const checkIns = pgTable(
  "check_ins",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    day: date("day").notNull(),
    answersSealed: sealed("answers").notNull(),
    noteSealed: sealed("note"),
    createdAt: created(),
    ...travelling(),
  },
  (t) => [
    uniqueIndex("check_ins_day").on(t.userId, t.day).where(sql`${t.deletedAt} is null`),
    index("check_ins_rev").on(t.userId, t.rev),
  ],
);

const share = (name: string) => numeric(name, { precision: 3, scale: 2, mode: "number" });

/** Days off that protect the weekly goal. Why is nobody's business: it may be an illness. */
export const freezes = pgTable(
  "freezes",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    reasonSealed: sealed("reason").notNull(),
    startsOn: date("starts_on").notNull(),
    /** Last day. */
    endsOn: date("ends_on").notNull(),
    createdAt: created(),
  },
  (t) => [index("freezes_days").on(t.userId, t.startsOn), check("freezes_order", sql`${t.startsOn} <= ${t.endsOn}`)],
);

/** Breaks from training whose easing the lifter declined, by the last day trained before them. */
export const declinedBreaks = pgTable(
  "declined_breaks",
  {
    userId: owner(),
    lastDay: date("last_day").notNull(),
    /** The day whose easing was declined; null: the lifter took that back. */
    askedOn: date("asked_on"),
    /** Hybrid clock of the last write. */
    clock: text("clock").notNull(),
    createdAt: created(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.lastDay] }),
    check("declined_breaks_order", sql`${t.askedOn} is null or ${t.askedOn} > ${t.lastDay}`),
  ],
);

/** Deloads the lifter started, and offers put off. A started one runs for its days or until it is ended by hand. */
export const deloads = pgTable(
  "deloads",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    status: text("status").$type<"started" | "declined">().notNull(),
    type: text("type").$type<DeloadType>().notNull(),
    startsOn: date("starts_on").notNull(),
    days: smallint("days").notNull(),
    /** Shares of the usual sets and load that remain; 0 is a value. */
    volume: share("volume").notNull(),
    intensity: share("intensity").notNull(),
    /** First day that is no part of it any more; null while its days decide. */
    endedOn: date("ended_on"),
    createdAt: created(),
  },
  (t) => [
    index("deloads_days").on(t.userId, t.startsOn),
    // The database itself refuses a second one that nobody ended, whatever races.
    uniqueIndex("deloads_one_open").on(t.userId).where(sql`${t.status} = 'started' and ${t.endedOn} is null`),
    check("deloads_status", sql`${t.status} in ('started', 'declined')`),
    check("deloads_type", sql`${t.type} in ('volume', 'intensity', 'full_rest')`),
    check("deloads_length", sql`${t.days} between 1 and 10`),
    check("deloads_shares", sql`${t.volume} between 0 and 1 and ${t.intensity} between 0 and 1`),
  ],
);
