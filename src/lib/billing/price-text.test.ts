import { expect, test } from "vitest";
import { priceText } from "./price-text";

const monthly = { interval: "month" as const, interval_count: 1 };

test.each([
  [999, "usd", monthly, "$9.99 / month"],
  [1000, "usd", monthly, "$10 / month"],
  [1050, "eur", monthly, "€10.50 / month"],
  [1500, "jpy", monthly, "¥1,500 / month"],
  [4_500, "kwd", monthly, /^KWD\s4\.500 \/ month$/],
  [9_900, "usd", { interval: "year" as const, interval_count: 1 }, "$99 / year"],
  [2_500, "gbp", { interval: "month" as const, interval_count: 3 }, "£25 / 3 months"],
  [0, "usd", monthly, "$0 / month"],
])("%i %s", (unit_amount, currency, recurring, text) => {
  expect(priceText({ unit_amount, currency, recurring })).toMatch(
    text instanceof RegExp ? text : new RegExp(`^${text.replace(/[$.]/g, "\\$&")}$`),
  );
});

test("a price in steps or paid once has no text", () => {
  expect(priceText({ unit_amount: null, currency: "usd", recurring: monthly })).toBeNull();
  expect(priceText({ unit_amount: 999, currency: "usd", recurring: null })).toBeNull();
});
