import "server-only";
import type { Billing } from "../lib/billing/port";
import { stripeBilling } from "../lib/billing/stripe";
import { unlockedBilling } from "../lib/billing/unlocked";
import type { Cache } from "../lib/cache/port";
import type { Config } from "../lib/config";

/** Config → payments. Nothing configured means nothing is sold, and everything is unlocked. */
export function chooseBilling({ payments, appUrl }: Config, cache: Cache): Billing {
  switch (payments.use) {
    case "unlocked":
      return unlockedBilling();
    case "stripe":
      return stripeBilling({ ...payments, home: appUrl, cache });
  }
}
