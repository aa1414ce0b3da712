import type { Ctx } from "../../../lib/context";
import type { OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { readStanding } from "./standing";

/** Read from what Mo knows; nobody waits for the payment service to learn whether they are Pro. */
export async function readSubscription(ctx: Ctx): Promise<OutputOf<typeof contract.readSubscription>> {
  const { standing, row } = await readStanding(ctx);
  const { state, plan, untilMs } = standing;
  const { billing, flags } = ctx.services;
  return {
    state,
    plan,
    until: untilMs === null ? null : new Date(untilMs).toISOString(),
    renewsOn: state === "active" ? (row?.periodEnd?.toISOString() ?? null) : null,
    price: billing.sells ? await billing.price() : null,
    isOpen: billing.sells && (await flags.isOn("billing", ctx.userId)),
  };
}
