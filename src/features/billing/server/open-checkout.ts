import { type Ctx, inTransaction } from "../../../lib/context";
import { billing as copy } from "../../../lib/copy/en/billing";
import { AppError } from "../../../lib/errors";
import { emit } from "../../../lib/events";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { once } from "../../../lib/once";
import type * as contract from "../contract";
import { keepCustomer, payerOf, sellingIn } from "./payer";
import { refreshBilling } from "./refresh-billing";
import { readStanding } from "./standing";

type Input = InputOf<typeof contract.openCheckout>;
type Output = OutputOf<typeof contract.openCheckout>;

/** Sends a lifter to the checkout; whoever has a subscription that goes on, paid or not, is never sold a second one. */
export async function openCheckout(ctx: Ctx, { idempotencyKey: key }: Input): Promise<Output> {
  const billing = sellingIn(ctx);
  if (!(await ctx.services.flags.isOn("billing", ctx.userId))) throw new AppError("conflict", copy.subscription.closed);
  return once(ctx, { endpoint: "openCheckout", key, body: {} }, async () => {
    // What Mo knows may be old by a moment: before a refusal it looks.
    if (await isSubscribed(ctx)) {
      await look(ctx);
      if (await isSubscribed(ctx)) throw alreadyPro();
    }
    const opened = await billing.open(await payerOf(ctx), "checkout", key);
    await keepCustomer(ctx, opened.customerId);
    if ("subscribed" in opened) {
      // Paid a moment ago, and the message is still under way.
      await look(ctx);
      throw alreadyPro();
    }
    await inTransaction(ctx, (ctx) => emit(ctx, [{ type: "checkout.started", key, payload: {} }]));
    return { url: opened.url };
  });
}

async function isSubscribed(ctx: Ctx): Promise<boolean> {
  const { row } = await readStanding(ctx);
  return row?.status === "active" || row?.status === "past_due";
}

function look(ctx: Ctx): Promise<boolean> {
  return refreshBilling(ctx.services, ctx.userId, { now: ctx.now(), anew: true });
}

function alreadyPro(): AppError {
  return new AppError("conflict", "You already have Mo Pro.");
}
