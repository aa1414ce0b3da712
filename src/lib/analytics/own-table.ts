import { eq } from "drizzle-orm";
import type { Database } from "../db/database";
import { analyticsEvents } from "../db/schema/analytics";
import type { Analytics } from "./port";

/** Counts in a table of this instance; nothing leaves it. */
export function ownTableAnalytics(database: Database): Analytics {
  return {
    isVendor: false,
    capture: async (events) => {
      if (events.length === 0) return;
      const rows = events.map(({ at, name, props, subject }) => ({ day: at.toISOString().slice(0, 10), name, props, subject }));
      await database.unit({ actor: "system", mode: "write" }, (db) => db.insert(analyticsEvents).values(rows));
    },
    forget: async (subject) => {
      await database.unit({ actor: "system", mode: "write" }, (db) =>
        db.delete(analyticsEvents).where(eq(analyticsEvents.subject, subject)),
      );
    },
  };
}
