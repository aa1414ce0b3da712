import { expect, test } from "vitest";
import { FLAG_NAMES, FLAGS } from "./names";
import type { Settings } from "./ordered";
import type { Flags } from "./port";

export interface Said {
  readonly overrides?: Settings;
  readonly stored?: () => Promise<Settings | null>;
}

/** What every adapter of the flags promises. `open` gives one on this environment and this table, with no vendor's word. */
export function flagsContract(name: string, open: (said: Said) => Promise<Flags>): void {
  test(`${name}: nothing said is the default of each flag`, async () => {
    const flags = await open({});
    for (const flag of FLAG_NAMES) expect(await flags.isOn(flag), flag).toBe(FLAGS[flag].isOn);
  });

  test(`${name}: our own table decides each flag both ways, and only the one it names`, async () => {
    for (const flag of FLAG_NAMES)
      for (const isOn of [true, false]) {
        const flags = await open({ stored: () => Promise.resolve({ [flag]: isOn }) });
        expect(await flags.isOn(flag), flag).toBe(isOn);
        for (const other of FLAG_NAMES) if (other !== flag) expect(await flags.isOn(other), other).toBe(FLAGS[other].isOn);
      }
  });

  test(`${name}: the environment wins over the table, both ways`, async () => {
    for (const isOn of [true, false]) {
      const flags = await open({
        overrides: { signups: isOn },
        stored: () => Promise.resolve({ signups: !isOn, emails: false }),
      });
      expect([await flags.isOn("signups"), await flags.isOn("emails")]).toEqual([isOn, false]);
    }
  });

  test(`${name}: a table that cannot be read says nothing`, async () => {
    const flags = await open({ stored: () => Promise.resolve(null) });
    expect(await flags.isOn("writes", crypto.randomUUID())).toBe(true);
  });
}
