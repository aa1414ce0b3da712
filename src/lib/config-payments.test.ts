import { expect, test } from "vitest";
import { problemsOf } from "../../tests/support/config";
import { readConfig } from "./config";
import { paymentVariables } from "./config-payments";

const STRIPE = { STRIPE_SECRET_KEY: "sk_test_hidden", STRIPE_WEBHOOK_SECRET: "whsec_hidden", STRIPE_PRO_PRICE_ID: "price_1" };
const KEY = Buffer.alloc(32, 7).toString("base64");
const PRODUCTION = { NODE_ENV: "production", MO_SECRET: KEY, MO_DATA_KEYS: `a:${KEY}`, MO_EMBEDDED: "allow" };

test("without a variable, and with blank ones, everything is unlocked", () => {
  expect(readConfig({}).payments).toEqual({ use: "unlocked" });
  const blank = Object.fromEntries(Object.keys(paymentVariables).map((name) => [name, " "]));
  expect(readConfig(blank).payments).toEqual({ use: "unlocked" });
});

test("three variables choose Stripe, the others have their defaults", () => {
  expect(readConfig(STRIPE).payments).toEqual({
    use: "stripe",
    secretKey: "sk_test_hidden",
    webhookSecrets: ["whsec_hidden"],
    priceId: "price_1",
    priceDisplay: "$9.99 / month",
    apiBase: null,
  });
});

test("every variable is read, and two webhook secrets are taken while one replaces the other", () => {
  const all = {
    ...STRIPE,
    STRIPE_WEBHOOK_SECRET: "whsec_new , whsec_old",
    NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY: "pk_test_1",
    PRO_PRICE_DISPLAY: "€8 a month",
    STRIPE_API_BASE: "http://127.0.0.1:4000",
  };
  expect(readConfig(all).payments).toMatchObject({
    webhookSecrets: ["whsec_new", "whsec_old"],
    priceDisplay: "€8 a month",
    apiBase: "http://127.0.0.1:4000",
  });
});

test.each([
  [
    { ...STRIPE, STRIPE_WEBHOOK_SECRET: "" },
    "Stripe is half configured: STRIPE_WEBHOOK_SECRET is missing (or unset STRIPE_SECRET_KEY and STRIPE_PRO_PRICE_ID)",
  ],
  [
    { ...STRIPE, STRIPE_SECRET_KEY: undefined },
    "Stripe is half configured: STRIPE_SECRET_KEY is missing (or unset STRIPE_WEBHOOK_SECRET and STRIPE_PRO_PRICE_ID)",
  ],
  [
    { ...STRIPE, STRIPE_PRO_PRICE_ID: " " },
    "Stripe is half configured: STRIPE_PRO_PRICE_ID is missing (or unset STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET)",
  ],
  [
    { PRO_PRICE_DISPLAY: "$5" },
    "Stripe is half configured: STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET and STRIPE_PRO_PRICE_ID are missing (or unset PRO_PRICE_DISPLAY)",
  ],
  [{ ...STRIPE, STRIPE_SECRET_KEY: "hidden" }, "STRIPE_SECRET_KEY must be a key such as sk_live_…"],
  [{ ...STRIPE, STRIPE_SECRET_KEY: "sk_live_hidden" }, "STRIPE_SECRET_KEY is a live key; live keys belong to production only"],
  [{ ...STRIPE, STRIPE_SECRET_KEY: "rk_live_hidden" }, "STRIPE_SECRET_KEY is a live key; live keys belong to production only"],
  [
    { ...STRIPE, NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY: "pk_live_1" },
    "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY is a live key; live keys belong to production only",
  ],
  [{ ...STRIPE, STRIPE_WEBHOOK_SECRET: "hidden" }, "STRIPE_WEBHOOK_SECRET must be whsec_…, or two of them with a comma between"],
  [
    { ...STRIPE, STRIPE_WEBHOOK_SECRET: "whsec_a,whsec_b,whsec_c" },
    "STRIPE_WEBHOOK_SECRET must be whsec_…, or two of them with a comma between",
  ],
  [
    { ...STRIPE, STRIPE_WEBHOOK_SECRET: "whsec_a," },
    "STRIPE_WEBHOOK_SECRET must be whsec_…, or two of them with a comma between",
  ],
  [{ ...STRIPE, STRIPE_PRO_PRICE_ID: "9.99 USD" }, "STRIPE_PRO_PRICE_ID must be the id of a price, such as price_…"],
  [{ ...STRIPE, PRO_PRICE_DISPLAY: "x".repeat(41) }, "PRO_PRICE_DISPLAY must be at most 40 characters"],
  [
    { ...PRODUCTION, ...STRIPE, STRIPE_API_BASE: "http://127.0.0.1:4000" },
    "STRIPE_API_BASE is for tests; unset it in production",
  ],
])("%o is refused, without a value in the message", (env, problem) => {
  expect(problemsOf(env)).toEqual([problem]);
  expect(problem).not.toContain("hidden");
});

test.each(["http://stripe.example", "127.0.0.1:4000", "http://127.0.0.1:4000/v1", "https://api.stripe.com"])(
  "the key is not sent to %s",
  (base) => {
    expect(problemsOf({ ...STRIPE, STRIPE_API_BASE: base })).toEqual([
      "STRIPE_API_BASE must be an origin on this machine, such as http://127.0.0.1:4000",
    ]);
  },
);

test("production takes live keys as they are, and says of test keys that nobody can pay", () => {
  const live = { ...PRODUCTION, ...STRIPE, STRIPE_SECRET_KEY: "sk_live_1" };
  expect(readConfig(live)).toMatchObject({ payments: { use: "stripe", secretKey: "sk_live_1" }, warnings: [] });
  expect(readConfig({ ...PRODUCTION, ...STRIPE }).warnings).toEqual(["STRIPE_SECRET_KEY is a test key: nobody can really pay"]);
});
