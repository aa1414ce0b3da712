import "server-only";
import { desc } from "drizzle-orm";
import { accountOf } from "../lib/auth/sessions";
import { inSystem } from "../lib/context";
import { outbox } from "../lib/db/schema/events";
import { started } from "./services";

export interface InboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
}

const MAILS_MAX = 50;

/** Held and sent mails, newest first; null where this reader may not look: open outside production, else for the owner. */
export async function readInbox(headers: Headers): Promise<readonly InboxMail[] | null> {
  const mo = started();
  if (!(await mayReadMail(headers))) return null;
  const rows = await inSystem(mo, "development inbox", (db) =>
    db.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(MAILS_MAX),
  );
  return rows.map(({ id, recipient, subject, text, createdAt }) => ({
    id,
    to: recipient ?? "",
    subject,
    text: text ?? "",
    createdAt,
  }));
}

/** Whether this reader may see the mail of this instance. */
export async function mayReadMail(headers: Headers): Promise<boolean> {
  const mo = started();
  if (!mo.config.devInbox) return false;
  if (mo.config.environment !== "production") return true;
  const who = await mo.auth.whoIs(headers);
  return who !== null && ((await accountOf(mo.database, who.userId))?.isOwner ?? false);
}
