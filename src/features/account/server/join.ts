import { CONSENT_VERSION } from "../../../lib/consents";
import { type Ctx, closedDb, inTransaction, type Services } from "../../../lib/context";
import { consents, profiles } from "../../../lib/db/schema/profile";
import { syncState } from "../../../lib/db/schema/sync";
import { emit } from "../../../lib/events";
import { newId } from "../../../lib/ids";
import { sealField } from "../../../lib/sealed";

export interface NewMember {
  readonly userId: string;
  readonly timeZone: string;
  /** BCP 47, such as en-US. */
  readonly locale: string;
  /** From the service the lifter came from; one that signs up by mail says it in the onboarding. */
  readonly displayName?: string;
  readonly now: Date;
}

/** Sets up a new lifter: profile, both consents, the sync counter and the fact, in one unit. A repeat changes nothing. */
export async function join(services: Services, { userId, timeZone, locale, displayName, now }: NewMember): Promise<void> {
  const ctx: Ctx = { userId, db: closedDb, now: () => now, services, requestId: newId() };
  const consent = { userId, version: CONSENT_VERSION, source: "sign-up", grantedAt: now };
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.insert(syncState).values({ userId, rev: 0 }).onConflictDoNothing();
    await ctx.db
      .insert(profiles)
      .values({ userId, locale, timeZone, unit: unitFor(locale), displayNameSealed: named(ctx, displayName), rev: 0 })
      .onConflictDoNothing();
    await ctx.db
      .insert(consents)
      .values([
        { ...consent, id: newId(), kind: "terms" },
        { ...consent, id: newId(), kind: "health" },
      ])
      .onConflictDoNothing();
    await emit(ctx, [{ type: "user.joined", key: userId, payload: {} }]);
  });
}

function named(ctx: Ctx, name: string | undefined): string | null {
  return sealField(ctx, "profiles", "display_name", ctx.userId, name ?? null);
}

const POUND_REGIONS: ReadonlySet<string> = new Set(["US", "LR", "MM"]);

function unitFor(locale: string): "kg" | "lb" {
  const region = locale.split("-").find((part, i) => i > 0 && /^[A-Za-z]{2}$/.test(part));
  return region && POUND_REGIONS.has(region.toUpperCase()) ? "lb" : "kg";
}
