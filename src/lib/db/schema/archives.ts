import { index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { created, moment, owner } from "./columns";

/** A copy of everything, asked for by mail: tried until it is made, then a file that is kept for a day. */
export const exportArchives = pgTable(
  "export_archives",
  {
    userId: owner(),
    id: uuid("id").notNull(),
    createdAt: created(),
    /** When it can be fetched; null while it is being made. */
    readyAt: moment("ready_at"),
    /** After that the hourly job takes file and row away. */
    expiresAt: moment("expires_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Of the next try; null once it is made. */
    dueAt: moment("due_at"),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    index("export_archives_due").on(t.dueAt),
    index("export_archives_expires").on(t.expiresAt),
  ],
);
