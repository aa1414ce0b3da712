import type { z } from "zod";
import { FLAG_NAMES, type Flag, variableOf } from "./flags/names";
import type { Settings } from "./flags/ordered";

/** Which switches the environment decides. */
export interface FlagsChoice {
  readonly overrides: Settings;
}

type Variable = `FLAG_${string}`;

/** One variable a flag, `FLAG_<NAME>` = on or off; it wins over everything. */
export function flagVariables<T extends z.ZodType>(onOff: T): Readonly<Record<Variable, T>> {
  return Object.fromEntries(FLAG_NAMES.map((flag) => [variableOf(flag), onOff]));
}

export function flagsOf(env: Readonly<Record<string, unknown>>): FlagsChoice {
  const said = FLAG_NAMES.map((flag) => [flag, env[variableOf(flag)]] as const);
  return {
    overrides: Object.fromEntries(said.filter((entry): entry is [Flag, boolean] => typeof entry[1] === "boolean")),
  };
}
