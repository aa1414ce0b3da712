import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { inSystem } from "../src/lib/context";
import { outbox } from "../src/lib/db/schema/events";
import { isUuid } from "../src/lib/ids";
import { desk, NotSo, wrongly } from "./mo-desk";

const LINES_MAX = 200;
const [verb, id = ""] = process.argv.slice(2);

/** `./mo outbox`: mails that wait or were given up, oldest first, without their text. `./mo outbox retry ID` sends one again. */
await desk(async (mo) => {
  if (verb === "retry") {
    if (!isUuid(id)) throw wrongly("Say which mail: ./mo outbox retry ID");
    const again = { deadAt: null, leasedUntil: null, attempts: 0, dueAt: new Date() };
    const [found] = await inSystem(mo, "retry a mail", (db) =>
      db
        .update(outbox)
        .set(again)
        .where(and(eq(outbox.id, id), isNotNull(outbox.deadAt), isNotNull(outbox.text)))
        .returning({ kind: outbox.kind }),
    );
    if (!found) throw new NotSo("No dead mail has this id, or its text is gone already.");
    console.log(`✓ The mail (${found.kind}) is due again`);
    return;
  }
  if (verb !== undefined) throw wrongly("Say ./mo outbox, or ./mo outbox retry ID");
  const mails = await inSystem(mo, "list the outbox", (db) =>
    db.select().from(outbox).where(isNull(outbox.doneAt)).orderBy(asc(outbox.createdAt)).limit(LINES_MAX),
  );
  for (const { id, kind, attempts, createdAt, deadAt, dueAt } of mails)
    console.log(
      [
        id,
        deadAt ? "dead" : "waits",
        kind,
        `${attempts} tries`,
        createdAt.toISOString(),
        deadAt ? "" : `due ${dueAt.toISOString()}`,
      ]
        .join("  ")
        .trimEnd(),
    );
  if (!mo.email.canDeliver) console.log("This instance has no mail service, so mails wait here.");
  if (mails.length === 0) console.log("No mail waits.");
});
