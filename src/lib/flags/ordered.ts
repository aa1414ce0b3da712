import { FLAGS, type Flag } from "./names";
import type { Flags } from "./port";

export type Settings = Readonly<Partial<Record<Flag, boolean>>>;

export interface Order {
  /** What the environment says. */
  readonly overrides: Settings;
  /** What the operator said while Mo runs; null while that cannot be read. */
  readonly stored: () => Promise<Settings | null>;
  /** What a vendor says; null when it has no word on this flag. */
  readonly vendor: (flag: Flag, userId: string | undefined) => Promise<boolean | null>;
}

/** The order of platform specification 3.9: environment, own table, vendor, default. The first that has a word decides. */
export function ordered({ overrides, stored, vendor }: Order): Flags {
  return {
    async isOn(flag, userId) {
      const word = overrides[flag] ?? (await stored())?.[flag] ?? (await vendor(flag, userId));
      return word ?? FLAGS[flag].isOn;
    },
  };
}
