import type { Ctx } from "../../../lib/context";
import type { OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";

export async function readPricing({ services }: Ctx): Promise<OutputOf<typeof contract.readPricing>> {
  const { billing } = services;
  return billing.sells ? { sells: true, price: await billing.price() } : { sells: false, price: null };
}
