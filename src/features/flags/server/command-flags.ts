import { z } from "zod";
import { command } from "../../../lib/command";
import type { Config } from "../../../lib/config";
import type { Services } from "../../../lib/context";
import { FLAG_NAMES, FLAGS, variableOf } from "../../../lib/flags/names";
import { readFlags } from "../../../lib/flags/stored";
import { turnFlag } from "./turn-flag";

const NAMES = FLAG_NAMES.join(" ");

/** `./mo flags`: every switch, how it stands and who says so. `./mo flags set NAME on|off|default` turns one. */
export const flags = command({
  name: "flags",
  usage: `Say ./mo flags, or ./mo flags set NAME on|off|default, where NAME is one of ${NAMES}`,
  input: z.union([z.strictObject({}), z.strictObject({ flag: z.enum(FLAG_NAMES), to: z.enum(["on", "off", "default"]) })]),
  read: (words) => {
    const [verb, flag, to, ...more] = words;
    if (verb === undefined) return {};
    return verb === "set" && more.length === 0 ? { flag, to } : { verb };
  },
  work: async (mo: Services & { readonly config: Pick<Config, "flags"> }, input) => {
    const { overrides } = mo.config.flags;
    if ("flag" in input) {
      const { flag, to } = input;
      await turnFlag(mo, flag, to === "default" ? null : to === "on", new Date());
      const word = to === "default" ? "stands as Mo has it" : `is ${to}`;
      const lost = overrides[flag] === undefined ? [] : [`But ${variableOf(flag)} is set and wins: unset it and start Mo again.`];
      return [`✓ ${flag} ${word}, on every instance within five seconds`, ...lost];
    }
    const stored = await readFlags(mo.database);
    return FLAG_NAMES.map((flag) => {
      const [said, by] =
        overrides[flag] !== undefined
          ? [overrides[flag], variableOf(flag)]
          : stored[flag] !== undefined
            ? [stored[flag], "./mo flags"]
            : [FLAGS[flag].isOn, "default"];
      return `${said ? "on " : "off"}  ${flag.padEnd(14)} ${by.padEnd(20)} off: ${FLAGS[flag].off}`;
    });
  },
});
