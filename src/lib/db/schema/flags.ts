import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Switches an operator has turned; what is not here stands as the code has it. */
export const flags = pgTable("flags", {
  name: text("name").primaryKey(),
  isOn: boolean("is_on").notNull(),
  changedAt: moment("changed_at").notNull(),
});

/** The one line every page shows, set by the operator. */
export const notices = pgTable(
  "notices",
  {
    id: integer("id").primaryKey().default(1),
    text: text("text").notNull(),
    level: text("level").$type<"info" | "maintenance" | "incident">().notNull(),
    /** When what it speaks of begins and ends; it is gone when that has ended. */
    startsAt: moment("starts_at"),
    endsAt: moment("ends_at"),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [
    check("notices_one", sql`${t.id} = 1`),
    check("notices_level", sql`${t.level} in ('info', 'maintenance', 'incident')`),
    check("notices_text", sql`char_length(${t.text}) between 1 and 300`),
  ],
);

/** What a vendor says of flags, fetched by one instance for all of them. */
export const flagDefinitions = pgTable(
  "flag_definitions",
  {
    id: integer("id").primaryKey().default(1),
    definitions: jsonb("definitions"),
    /** When an instance last went to ask. */
    askedAt: moment("asked_at").notNull(),
  },
  (t) => [check("flag_definitions_one", sql`${t.id} = 1`)],
);
