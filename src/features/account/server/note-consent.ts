import { type Ctx, inTransaction } from "../../../lib/context";
import { consents } from "../../../lib/db/schema/profile";
import { newId } from "../../../lib/ids";
import { CONSENT_VERSION } from "./join";

/** Writes down that the lifter allowed something, or took it back; allowed again, the same text counts anew from now. */
export async function noteConsent(ctx: Ctx, kind: "analytics", isGranted: boolean): Promise<void> {
  await inTransaction(ctx, async ({ db, userId, now }) => {
    const told = isGranted ? { grantedAt: now(), withdrawnAt: null } : { withdrawnAt: now() };
    await db
      .insert(consents)
      .values({ id: newId(), userId, kind, version: CONSENT_VERSION, source: "settings", grantedAt: now(), ...told })
      .onConflictDoUpdate({ target: [consents.userId, consents.kind, consents.version], set: told });
  });
}
