import { desc } from "drizzle-orm";
import { z } from "zod";
import { command } from "../../../lib/command";
import { inSystem, type Services } from "../../../lib/context";
import { feedback as messages } from "../../../lib/db/schema/feedback";

const LINES_MAX = 50;

/** `./mo feedback`: what came in, newest first; the inbox where no mail goes out. */
export const feedback = command({
  name: "feedback",
  usage: "Say ./mo feedback",
  input: z.strictObject({}),
  read: (words) => (words.length === 0 ? {} : { words }),
  work: async (mo: Services) => {
    const newest = await inSystem(mo, "list feedback", (db) =>
      db.select().from(messages).orderBy(desc(messages.createdAt), desc(messages.id)).limit(LINES_MAX),
    );
    if (newest.length === 0) return ["Nobody has written yet."];
    return newest.flatMap(({ id, userId, kind, textSealed, route, version, createdAt }) => [
      [createdAt.toISOString(), kind, route, version].join("  "),
      ...plain(mo.keys.open(textSealed, { table: "feedback", column: "text", row: id, user: userId })).map((line) => `  ${line}`),
    ]);
  },
});

/** A stranger's text on an operator's terminal: nothing in it may move the cursor or change a color. */
function plain(text: string): string[] {
  return text.split("\n").map((line) => line.replaceAll(/\p{Cc}/gu, "\ufffd"));
}
