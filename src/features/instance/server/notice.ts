import { inSystem, type Services } from "../../../lib/context";
import type { Database } from "../../../lib/db/database";
import { notices } from "../../../lib/db/schema/flags";
import type { Notice } from "../contract";

export type NoticeRow = typeof notices.$inferSelect;

export type NewNotice = Pick<NoticeRow, "text" | "level" | "startsAt" | "endsAt">;

/** The one line of this instance, or null. */
export async function readNotice(database: Database): Promise<NoticeRow | null> {
  const [row] = await database.unit({ actor: "system", mode: "read" }, (db) => db.select().from(notices));
  return row ?? null;
}

/** The line as readers get it; gone when what it speaks of has ended. */
export function shownNotice(row: NoticeRow | null, now: Date): Notice | null {
  if (row === null || (row.endsAt !== null && row.endsAt <= now)) return null;
  const { text, level, changedAt, startsAt, endsAt } = row;
  return {
    id: changedAt.toISOString(),
    text,
    level,
    from: startsAt?.toISOString() ?? null,
    until: endsAt?.toISOString() ?? null,
  };
}

/** Sets the line in place of any other; null takes it away. */
export function setNotice(services: Services, notice: NewNotice | null, now: Date): Promise<void> {
  return inSystem(services, "set the notice", async (db) => {
    await db.delete(notices);
    if (notice !== null) await db.insert(notices).values({ ...notice, changedAt: now });
  });
}
