import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { betterAuthAdapter } from "../../../lib/auth/better-auth";
import { accountWith } from "../../../lib/auth/sessions";
import { command, NotSo } from "../../../lib/command";
import type { Config } from "../../../lib/config";
import { NO_PROVIDERS } from "../../../lib/config-providers";
import { inSystem, type Services } from "../../../lib/context";
import { outbox } from "../../../lib/db/schema/events";
import { memoryLimits } from "../../../lib/rate-limit/memory";
import { noteSecurity } from "../../../lib/security-events";
import { AccountAddress } from "./account-address";

/** `./mo reset-link E-MAIL`: the link of the reset mail, printed instead of sent, for an instance without mail or a lost owner. */
export const resetLink = command({
  name: "reset-link",
  usage: "Say whose password: ./mo reset-link somebody@example.org",
  input: z.strictObject({ email: AccountAddress }),
  read: ([email]) => ({ email }),
  work: async (mo: Services & { readonly config: Config }, { email }) => {
    const account = await accountWith(mo.database, email);
    if (!account) throw new NotSo("Nobody here has this e-mail address.");
    const status = await askForReset(mo, email);
    const link = await takeLink(mo, account.userId);
    if (!link) throw new NotSo(`No link could be made (${status}).`);
    await noteSecurity(mo, { kind: "operator-link", userId: account.userId });
    return [link, "It works once, within an hour. Whoever has it has the account: send it to its owner only."];
  },
});

/** Through the door that people use: one kind of link, made in one place. */
async function askForReset(services: Services & { readonly config: Config }, email: string): Promise<number> {
  const { appUrl } = services.config;
  const auth = betterAuthAdapter({
    services,
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
  return (await auth.routes(asked)).status;
}

/** Takes the mail out of the outbox: what is printed must not also be sent. */
function takeLink(services: Services, userId: string): Promise<string | undefined> {
  return inSystem(services, "print a reset link", async (db) => {
    const mine = and(eq(outbox.userId, userId), eq(outbox.kind, "reset"));
    const [mail] = await db.select().from(outbox).where(mine).orderBy(desc(outbox.createdAt)).limit(1);
    if (mail) await db.delete(outbox).where(eq(outbox.id, mail.id));
    return /\S+\/reset-password#token=\S+/.exec(mail?.text ?? "")?.[0];
  });
}
