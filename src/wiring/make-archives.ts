import "server-only";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import { and, eq, isNotNull, isNull, lte, ne } from "drizzle-orm";
import { accountOf } from "../lib/auth/sessions";
import { type Ctx, closedDb, inSystem } from "../lib/context";
import { mail } from "../lib/copy/en/mail";
import { exportArchives } from "../lib/db/schema/archives";
import { frames } from "../lib/http/answered";
import { newId } from "../lib/ids";
import { leaseDue } from "../lib/lease-due";
import { queueMail } from "../lib/outbox";
import { accountFile } from "./account-file";
import { takeSlot } from "./export-slots";
import type { Started } from "./services";

/** How long a file can be fetched. */
export const ARCHIVE_MS = 86_400_000;

type Wanted = typeof exportArchives.$inferSelect;

export const archiveKey = ({ userId, id }: Pick<Wanted, "userId" | "id">) => `exports/${userId}/${id}`;

/** Makes every file that is wanted and tells its holder by mail; one that fails is tried again by the sweep. Returns how many were made. */
export async function makeArchives(mo: Started, now: Date): Promise<number> {
  const due = await inSystem(mo, "make files of exports", (db) => leaseDue(db, exportArchives, exportArchives.id, now));
  let made = 0;
  for (const one of due)
    try {
      await make(mo, one);
      made++;
    } catch (error) {
      mo.log.write("error", { event: "fault", requestId: "", where: "makeArchives", ...frames(error) });
    }
  return made;
}

async function make(mo: Started, { userId, id }: Wanted): Promise<void> {
  const leave = takeSlot(userId);
  try {
    const ctx: Ctx = { userId, db: closedDb, now: () => new Date(), services: mo, requestId: newId() };
    // Packed while it is written: neither the file nor its rows are ever held whole.
    const bytes = await buffer(Readable.from(accountFile(ctx)).pipe(createGzip()));
    await mo.files.put(archiveKey({ userId, id }), bytes);
    // Erased meanwhile: then nobody would know of the file any more.
    if (!(await tell(mo, { userId, id }))) await mo.files.remove(archiveKey({ userId, id }));
  } finally {
    leave();
  }
}

/** Notes that it is there and queues the mail in one transaction. False when nobody waits for it. */
async function tell(mo: Started, { userId, id }: Pick<Wanted, "userId" | "id">): Promise<boolean> {
  const account = await accountOf(mo.database, userId);
  if (!account) return false;
  const readyAt = new Date();
  const expiresAt = new Date(readyAt.getTime() + ARCHIVE_MS);
  const own = eq(exportArchives.userId, userId);
  return inSystem(mo, "tell of an export", async (db) => {
    const [mine] = await db
      .update(exportArchives)
      .set({ readyAt, expiresAt, dueAt: null })
      .where(and(own, eq(exportArchives.id, id), isNull(exportArchives.readyAt)))
      .returning({ id: exportArchives.id });
    if (!mine) return false;
    // A newer file takes the place of older ones.
    const older = and(own, ne(exportArchives.id, id), isNotNull(exportArchives.readyAt));
    await db.update(exportArchives).set({ expiresAt: readyAt }).where(older);
    const page = `/settings/data?file=${id}`;
    const link = `${mo.config.appUrl}/login?next=${encodeURIComponent(page)}`;
    const to = { userId, to: account.email, expiresAt };
    await queueMail(db, { ...to, key: `export-ready:${id}`, kind: "export-ready", ...mail.exportReady({ link }) });
    return true;
  });
}

const BATCH = 100;

/** Takes away files whose day is over, and what could not be made within one. One that fails does not hold up the others. */
export async function dropArchives(mo: Started, now: Date): Promise<number> {
  const over = await inSystem(mo, "drop files of exports", (db) =>
    db.select().from(exportArchives).where(lte(exportArchives.expiresAt, now)).limit(BATCH),
  );
  let dropped = 0;
  const failed: unknown[] = [];
  for (const { userId, id } of over)
    try {
      // The file first: without its row nobody would know of it.
      await mo.files.remove(archiveKey({ userId, id }));
      const mine = and(eq(exportArchives.userId, userId), eq(exportArchives.id, id));
      await inSystem(mo, "drop files of exports", (db) => db.delete(exportArchives).where(mine));
      dropped++;
    } catch (error) {
      failed.push(error);
    }
  if (failed.length > 0) throw failed[0];
  return dropped;
}
