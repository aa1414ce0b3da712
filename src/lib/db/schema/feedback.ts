import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { created, owner, sealed } from "./columns";

/** What lifters told whoever runs this instance. People write of their health unasked, so the words are sealed. */
export const feedback = pgTable(
  "feedback",
  {
    id: uuid("id").notNull(),
    userId: owner(),
    kind: text("kind").$type<"problem" | "idea" | "thanks">().notNull(),
    textSealed: sealed("text").notNull(),
    /** The pattern of the page it was written about. */
    route: text("route").notNull(),
    version: text("version").notNull(),
    createdAt: created(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    index("feedback_created").on(t.createdAt),
    check("feedback_kind", sql`${t.kind} in ('problem', 'idea', 'thanks')`),
  ],
);
