import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { command, NotSo } from "../../../lib/command";
import { inSystem, type Services } from "../../../lib/context";
import { outbox as mails } from "../../../lib/db/schema/events";

const LINES_MAX = 200;

/** `./mo outbox`: mails that wait or were given up, oldest first, without their text. `./mo outbox retry ID` sends one again. */
export const outbox = command({
  name: "outbox",
  usage: "Say ./mo outbox, or which mail to send again: ./mo outbox retry ID",
  input: z.union([z.strictObject({}), z.strictObject({ retry: z.uuid() })]),
  read: ([verb, id = ""]) => (verb === undefined ? {} : { [verb]: id }),
  work: (mo: Services, input) => ("retry" in input ? retry(mo, input.retry) : list(mo)),
});

async function retry(mo: Services, id: string): Promise<string[]> {
  const again = { deadAt: null, leasedUntil: null, attempts: 0, dueAt: new Date() };
  const [found] = await inSystem(mo, "retry a mail", (db) =>
    db
      .update(mails)
      .set(again)
      .where(and(eq(mails.id, id), isNotNull(mails.deadAt), isNotNull(mails.text)))
      .returning({ kind: mails.kind }),
  );
  if (!found) throw new NotSo("No dead mail has this id, or its text is gone already.");
  return [`✓ The mail (${found.kind}) is due again`];
}

async function list(mo: Services): Promise<string[]> {
  const open = await inSystem(mo, "list the outbox", (db) =>
    db.select().from(mails).where(isNull(mails.doneAt)).orderBy(asc(mails.createdAt)).limit(LINES_MAX),
  );
  const lines = open.map(({ id, kind, attempts, createdAt, deadAt, dueAt }) => {
    const state = deadAt ? [] : [`due ${dueAt.toISOString()}`];
    return [id, deadAt ? "dead" : "waits", kind, `${attempts} tries`, createdAt.toISOString(), ...state].join("  ");
  });
  if (!mo.email.canDeliver) lines.push("This instance has no mail service, so mails wait here.");
  if (open.length === 0) lines.push("No mail waits.");
  return lines;
}
