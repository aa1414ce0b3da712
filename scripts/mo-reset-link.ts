import { and, desc, eq } from "drizzle-orm";
import { betterAuthAdapter } from "../src/lib/auth/better-auth";
import { NO_PROVIDERS } from "../src/lib/config-providers";
import { inSystem } from "../src/lib/context";
import { outbox } from "../src/lib/db/schema/events";
import { users } from "../src/lib/db/schema/identity";
import { memoryLimits } from "../src/lib/rate-limit/memory";
import { desk, NotSo, wrongly } from "./mo-desk";

const email = process.argv[2]?.trim().toLowerCase();

/** `./mo reset-link E-MAIL`: the link of the reset mail, printed instead of sent, for an instance without mail or a lost owner. */
await desk(async (mo) => {
  if (!email?.includes("@")) throw wrongly("Say whose password: ./mo reset-link somebody@example.org");
  const [user] = await mo.database.plain.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!user) throw new NotSo("Nobody here has this e-mail address.");
  // The door that people use, with mail that is held: one kind of link, made in one place.
  const { appUrl } = mo.config;
  const auth = betterAuthAdapter({
    services: mo,
    limits: memoryLimits(() => Date.now()),
    appUrl,
    verifyEmail: true,
    providers: NO_PROVIDERS,
    joined: () => Promise.resolve(),
    clientAddress: () => null,
  });
  const asked = new Request(`${appUrl}/api/auth/request-password-reset`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: appUrl, "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ email }),
  });
  const answer = await auth.routes(asked);
  const link = await inSystem(mo, "print a reset link", async (db) => {
    const mine = and(eq(outbox.userId, user.id), eq(outbox.kind, "reset"));
    const [mail] = await db.select().from(outbox).where(mine).orderBy(desc(outbox.createdAt)).limit(1);
    if (mail) await db.delete(outbox).where(eq(outbox.id, mail.id)); // printed, so it must not also be sent
    return /\S+\/reset-password#token=\S+/.exec(mail?.text ?? "")?.[0];
  });
  if (!link) throw new NotSo(`No link could be made (${answer.status}).`);
  console.log(`${link}\nIt works once, within an hour. Whoever has it has the account: send it to its owner only.`);
});
