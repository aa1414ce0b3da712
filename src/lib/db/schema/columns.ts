import { bigint, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./identity";

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** The owner of a row; every user table begins with it and is guarded by row-level security. */
export const owner = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** One clock for each field group: the hybrid logical time of its last write (platform specification 7.3). */
export type Clocks = Record<string, string>;

/** What every table has that a phone keeps a copy of. */
export const travelling = () => ({
  rev: bigint("rev", { mode: "number" }).notNull(),
  clocks: jsonb("clocks").$type<Clocks>().notNull().default({}),
  deletedAt: moment("deleted_at"),
});

export const created = () => moment("created_at").notNull().defaultNow();
export const grams = (name: string) => integer(name);
export const sealed = (name: string) => text(`${name}_sealed`);
