import { expect, test } from "vitest";
import { readConfig } from "../config";
import { flagsContract } from "./flags.contract";
import { FLAG_NAMES, variableOf } from "./names";
import { ownTableFlags } from "./own-table";

flagsContract("own-table", ({ overrides = {}, stored = () => Promise.resolve({}) }) =>
  Promise.resolve(ownTableFlags({ overrides, stored })),
);

test("each flag has its variable, on or off, and nothing else", () => {
  for (const flag of FLAG_NAMES)
    for (const [word, isOn] of [
      ["on", true],
      ["OFF ", false],
      ["0", false],
    ] as const)
      expect(readConfig({ [variableOf(flag)]: word }).flags.overrides, flag).toEqual({ [flag]: isOn });
  expect(readConfig({}).flags).toEqual({ overrides: {} });
  expect(() => readConfig({ FLAG_AI_COACH: "maybe" })).toThrow("FLAG_AI_COACH must be one of");
  expect(readConfig({ FLAG_WRITE: "off" }).warnings).toEqual(["FLAG_WRITE is not a variable of Mo. Did you mean FLAG_WRITES?"]);
});
