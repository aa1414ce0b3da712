import type { Ctx } from "../../../lib/context";
import { AppError } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { once } from "../../../lib/once";
import type * as contract from "../contract";
import { payerOf, sellingIn } from "./payer";

type Input = InputOf<typeof contract.openPortal>;
type Output = OutputOf<typeof contract.openPortal>;

/** Sends a lifter to the page where a card is changed, Pro is cancelled, or kept after all. */
export function openPortal(ctx: Ctx, { to, idempotencyKey: key }: Input): Promise<Output> {
  const billing = sellingIn(ctx);
  return once(ctx, { endpoint: "openPortal", key, body: { to } }, async () => {
    const opened = await billing.open(await payerOf(ctx), to, key);
    if ("subscribed" in opened) throw new AppError("conflict", "There is no subscription to change.");
    return { url: opened.url };
  });
}
