import { and, eq, gt, lte } from "drizzle-orm";
import { standingOf } from "../../../domain/entitlements";
import { accountOf } from "../../../lib/auth/sessions";
import { inSystem, type Services } from "../../../lib/context";
import { mailsOfPro } from "../../../lib/copy/en/billing-mail";
import { billingState } from "../../../lib/db/schema/billing";
import { emit } from "../../../lib/events";
import { newId } from "../../../lib/ids";
import { factsOf, type StateRow } from "./standing";
import { mailOnce } from "./tell-change";

const DAY = 86_400_000;
/** A mail's key is kept 30 days; who has been past due longer was told long ago. */
const TOLD_DAYS = 20;
const BATCH = 500;

/** The mails that time brings: three and six days after a failed charge, and when its seven days are over. Returns how many were due. */
export async function remindUnpaid(services: Services, now: Date): Promise<number> {
  const { billing } = services;
  if (!billing.sells) return 0;
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const late = and(
    eq(billingState.status, "past_due"),
    lte(billingState.pastDueSince, ago(3)),
    gt(billingState.pastDueSince, ago(TOLD_DAYS)),
  );
  const rows = await inSystem(services, "find unpaid subscriptions", (db) =>
    db.select().from(billingState).where(late).limit(BATCH),
  );
  for (const row of rows) {
    const account = await accountOf(services.database, row.userId);
    await inSystem(services, "remind of an open payment", async (db) => {
      const ctx = { userId: row.userId, db, now: () => now, services, requestId: newId() };
      const due = dueMail(row, now);
      if (due.isOver) await emit(ctx, [{ type: "pro.ended", key: due.key, payload: {} }]);
      await mailOnce(ctx, { email: account?.email ?? null, home: billing.home, ...due });
    });
  }
  return rows.length;
}

function dueMail(row: StateRow, now: Date) {
  const { state, untilMs } = standingOf(factsOf(row), now.getTime());
  const id = row.subscriptionId ?? "unknown";
  if (state !== "past_due")
    return { isOver: true, key: `pro.ended:${id}`, mail: (_: unknown, link: string) => mailsOfPro.ended(link) };
  const since = row.pastDueSince?.getTime() ?? 0;
  const day = now.getTime() - since >= 6 * DAY ? 6 : 3;
  return {
    isOver: false,
    key: `payment.failed:${id}:${Math.floor(since / 1000)}:${day}`,
    mail: ({ day: shown }: { readonly day: (moment: Date | null) => string }, link: string) =>
      mailsOfPro.chargeFailed(shown(new Date(untilMs ?? 0)), link),
  };
}
