import { eq } from "drizzle-orm";
import { standingOf } from "../../../domain/entitlements";
import type { Ctx } from "../../../lib/context";
import { mailsOfPro } from "../../../lib/copy/en/billing-mail";
import { vocabulary } from "../../../lib/copy/en/vocabulary";
import { profiles } from "../../../lib/db/schema/profile";
import { emit, type Fact } from "../../../lib/events";
import type { MailContent } from "../../../lib/mail-parts";
import { queueMail } from "../../../lib/outbox";
import { factsOf, type StateRow } from "./standing";

export interface Change {
  readonly before: StateRow | null;
  readonly after: StateRow;
  /** Null when the account is gone. */
  readonly email: string | null;
  /** The address of this instance. */
  readonly home: string;
}

/** Facts and mails of a change, in the transaction that makes it true. A key each: told once, however often it is seen. */
export async function tellChange(ctx: Ctx, change: Change): Promise<void> {
  const happened = whatHappened(change, ctx.now());
  if (happened === null) return;
  const { fact, mail } = happened;
  await emit(ctx, [fact]);
  await mailOnce(ctx, { ...change, key: `${fact.type}:${fact.key}`, mail });
}

interface Reader {
  readonly coach: string;
  readonly day: (moment: Date | null) => string;
}

interface Happened {
  readonly fact: Fact;
  readonly mail: (reader: Reader, link: string) => MailContent;
}

function whatHappened({ before, after }: Change, now: Date): Happened | null {
  const id = after.subscriptionId ?? "unknown";
  const was = standingOf(factsOf(before), now.getTime());
  const is = standingOf(factsOf(after), now.getTime());
  const isNew = before === null || before.status === "none" || before.status === "ended" || before.subscriptionId !== id;
  if (is.state === "active" && isNew)
    return { fact: fact("pro.started", id), mail: ({ coach }, link) => mailsOfPro.started(link, coach) };
  if (is.state === "cancelling" && was.state !== "cancelling")
    return {
      fact: fact("pro.cancelled", `${id}:${seconds(after.periodEnd)}`),
      mail: ({ day }, link) => mailsOfPro.cancelled(day(after.periodEnd), link),
    };
  if (after.status === "past_due" && is.state === "past_due" && !isSame(before?.pastDueSince, after.pastDueSince))
    return {
      fact: fact("payment.failed", `${id}:${seconds(after.pastDueSince)}`),
      mail: ({ day }, link) => mailsOfPro.chargeFailed(day(new Date(is.untilMs ?? 0)), link),
    };
  const hadPro = before?.status === "active" || (before?.status === "past_due" && was.state === "past_due");
  if (after.status === "ended" && hadPro) return { fact: fact("pro.ended", id), mail: (_, link) => mailsOfPro.ended(link) };
  return null;
}

function fact(type: Fact["type"], key: string): Fact {
  return { type, key, payload: {} };
}

function seconds(moment: Date | null): number {
  return Math.floor((moment?.getTime() ?? 0) / 1000);
}

function isSame(a: Date | null | undefined, b: Date | null): boolean {
  return seconds(a ?? null) === seconds(b);
}

interface Queued extends Pick<Change, "email" | "home"> {
  readonly key: string;
  readonly mail: Happened["mail"];
}

/** Queues a mail of billing in the reader's own zone; with no address there is nobody to write to. */
export async function mailOnce(ctx: Ctx, { email, home, key, mail }: Queued): Promise<void> {
  if (email === null) return;
  const [profile] = await ctx.db
    .select({ coach: profiles.coach, timeZone: profiles.timeZone })
    .from(profiles)
    .where(eq(profiles.userId, ctx.userId));
  const day = (moment: Date | null) =>
    new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: profile?.timeZone ?? "UTC" }).format(moment ?? ctx.now());
  const reader = { coach: vocabulary.coaches[profile?.coach ?? "sam"], day };
  await queueMail(ctx.db, {
    key: `billing:${key}`,
    kind: "billing",
    userId: ctx.userId,
    to: email,
    ...mail(reader, `${home}/settings/subscription`),
  });
}
