import { type Ctx, inTransaction } from "./context";
import { consents } from "./db/schema/profile";
import { newId } from "./ids";

/** The texts a lifter agrees to: Terms, health data, and the question before anything of a vendor loads. */
export const CONSENT_VERSION = "2026-11";

/** What a lifter may allow or take back at any time; Terms and health data come with the account. */
export type FreeConsent = "analytics" | "replay";

/** Writes down that the lifter allowed something, or took it back; allowed again, the same text counts anew from now. */
export async function noteConsent(ctx: Ctx, kind: FreeConsent, isGranted: boolean): Promise<void> {
  await inTransaction(ctx, async ({ db, userId, now }) => {
    const told = isGranted ? { grantedAt: now(), withdrawnAt: null } : { withdrawnAt: now() };
    await db
      .insert(consents)
      .values({ id: newId(), userId, kind, version: CONSENT_VERSION, source: "settings", grantedAt: now(), ...told })
      .onConflictDoUpdate({ target: [consents.userId, consents.kind, consents.version], set: told });
  });
}
