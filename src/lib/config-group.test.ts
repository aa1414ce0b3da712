import { expect, test } from "vitest";
import { isSet, onlyOne } from "./config-group";

const GROUP = { name: "Stripe", required: ["KEY", "SECRET", "PRICE"], optional: ["BASE"] };
const asked = (env: Record<string, string>) => {
  const problems: string[] = [];
  return [isSet(env, GROUP, problems), problems];
};

test("a group is set as a whole or not at all", () => {
  expect(asked({})).toEqual([false, []]);
  expect(asked({ OTHER: "x" })).toEqual([false, []]);
  expect(asked({ KEY: "a", SECRET: "b", PRICE: "c" })).toEqual([true, []]);
  expect(asked({ KEY: "a", SECRET: "b", PRICE: "c", BASE: "d" })).toEqual([true, []]);
});

test("half of it names what is missing and the other way out, never a value", () => {
  expect(asked({ KEY: "a", PRICE: "c" })).toEqual([
    false,
    ["Stripe is half configured: SECRET is missing (or unset KEY and PRICE)"],
  ]);
  expect(asked({ PRICE: "c" })[1]).toEqual(["Stripe is half configured: KEY and SECRET are missing (or unset PRICE)"]);
  expect(asked({ BASE: "d" })[1]).toEqual(["Stripe is half configured: KEY, SECRET and PRICE are missing (or unset BASE)"]);
});

test("two services for one purpose cannot both be meant", () => {
  const twice = (a: boolean, b: boolean) => {
    const problems: string[] = [];
    onlyOne(
      "E-mail",
      [
        ["Resend", a],
        ["SMTP", b],
      ],
      problems,
    );
    return problems;
  };
  expect([twice(false, false), twice(true, false), twice(false, true)]).toEqual([[], [], []]);
  expect(twice(true, true)).toEqual(["E-mail is configured twice: Resend and SMTP. Unset all but one"]);
});
