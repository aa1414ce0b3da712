import { accountOf } from "../../../lib/auth/sessions";
import { type Ctx, inTransaction } from "../../../lib/context";
import { feedback as copy } from "../../../lib/copy/en/feedback";
import { feedback } from "../../../lib/db/schema/feedback";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { queueMail } from "../../../lib/outbox";
import { sealField } from "../../../lib/sealed";
import type * as contract from "../contract";

type Input = InputOf<typeof contract.sendFeedback>;
type Output = OutputOf<typeof contract.sendFeedback>;

/** Keeps what a lifter says and mails it to whoever runs this instance, in one unit: one message an id, however often it is sent. */
export async function sendFeedback(ctx: Ctx, { feedbackId: id, text, ...about }: Input, to: string): Promise<Output> {
  // Outside the unit: the embedded database has one connection.
  const account = await accountOf(ctx.services.database, ctx.userId);
  if (!account) throw notFound("Account");
  const { userId } = ctx;
  await inTransaction(ctx, async (ctx) => {
    const textSealed = sealField(ctx, "feedback", "text", id, text) ?? "";
    const told = await ctx.db
      .insert(feedback)
      .values({ id, userId, textSealed, ...about, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ id: feedback.id });
    if (told.length === 0) return;
    await queueMail(ctx.db, {
      key: `feedback:${userId}:${id}`,
      kind: "feedback",
      userId,
      to,
      ...copy.mail({ text, ...about, from: account.email }),
    });
  });
  return { received: true };
}
