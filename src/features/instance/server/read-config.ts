import type { Ctx } from "../../../lib/context";
import { FLAG_NAMES } from "../../../lib/flags/names";
import type { PublicConfig } from "../contract";
import { type NoticeRow, shownNotice } from "./notice";

/** What the operator's configuration says of itself to everybody. */
export interface Facts {
  readonly version: string;
  readonly support: PublicConfig["support"];
  readonly watching: PublicConfig["watching"];
}

/** The present public configuration; nothing in it belongs to a lifter. */
export async function readConfig(
  { services, now }: Pick<Ctx, "services" | "now">,
  facts: Facts,
  notice: NoticeRow | null,
): Promise<PublicConfig> {
  const { analytics, billing, email, flags } = services;
  const isOn = new Map(await Promise.all(FLAG_NAMES.map(async (flag) => [flag, await flags.isOn(flag)] as const)));
  return {
    ...facts,
    signUpsOpen: isOn.get("signups") === true,
    pro: {
      sells: billing.sells,
      isOpen: billing.sells && isOn.get("billing") === true,
      price: billing.sells ? await billing.price() : null,
    },
    notice: shownNotice(notice, now()),
    services: { email: email.canDeliver, payments: billing.sells, analytics: analytics.isVendor },
    off: FLAG_NAMES.filter((flag) => !isOn.get(flag)),
  };
}
