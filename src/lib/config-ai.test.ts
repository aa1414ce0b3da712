import { expect, test } from "vitest";
import { aiOf } from "./config-ai";
import { PRICES } from "./model/prices";

const ANTHROPIC = { ANTHROPIC_API_KEY: "hidden" };
const OWN = { AI_BASE_URL: "http://127.0.0.1:11434/v1", AI_MODEL: "llama", AI_PRICES: '{"llama":{"input":0,"output":0}}' };
const asked = (env: Parameters<typeof aiOf>[0]) => {
  const problems: string[] = [];
  return { choice: aiOf(env, problems), problems };
};

const CAPS = { dailyMicroUsd: 5_000_000, userDailyMicroUsd: 250_000 };
const HAIKU = "claude-haiku-5-5";
const FREE = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

test.each([
  [{}, { use: "built-in" }],
  [
    ANTHROPIC,
    {
      ...{ use: "anthropic", apiKey: "hidden", baseUrl: "https://api.anthropic.com/v1" },
      ...{ model: HAIKU, reviewModel: HAIKU, prices: PRICES, ...CAPS },
    },
  ],
  [
    {
      ...ANTHROPIC,
      ANTHROPIC_BASE_URL: "http://127.0.0.1:4000/v1/",
      AI_MODEL_REVIEW: "claude-opus-5-5",
      AI_DAILY_BUDGET_USD: 0.5,
      AI_USER_DAILY_USD: 0,
    },
    {
      ...{
        use: "anthropic",
        apiKey: "hidden",
        baseUrl: "http://127.0.0.1:4000/v1",
        model: HAIKU,
        reviewModel: "claude-opus-5-5",
      },
      ...{ prices: PRICES, dailyMicroUsd: 500_000, userDailyMicroUsd: 0 },
    },
  ],
  [
    OWN,
    {
      ...{ use: "openai-compatible", apiKey: null, baseUrl: OWN.AI_BASE_URL, model: "llama", reviewModel: "llama" },
      ...{ prices: { ...PRICES, llama: FREE }, ...CAPS },
    },
  ],
  [
    { ...OWN, AI_API_KEY: "hidden", AI_PRICES: '{"llama":{"input":1,"output":2,"cacheRead":0.5}}' },
    {
      ...{ use: "openai-compatible", apiKey: "hidden", baseUrl: OWN.AI_BASE_URL, model: "llama", reviewModel: "llama" },
      ...{ prices: { ...PRICES, llama: { input: 1, output: 2, cacheRead: 0.5, cacheWrite: 1 } }, ...CAPS },
    },
  ],
])("%o chooses %o", (env, choice) => {
  expect(asked(env)).toEqual({ choice, problems: [] });
});

const NO_PRICE = "Mo knows no price of it, and without one no budget holds";
const JSON_PRICES = 'AI_PRICES must be JSON such as {"my-model":{"input":1,"output":5}}, in USD per million tokens';
test.each([
  [{ AI_API_KEY: "hidden" }, "AI is half configured: ANTHROPIC_API_KEY or AI_BASE_URL is missing (or unset AI_API_KEY)"],
  [
    { AI_MODEL: "hidden", AI_DAILY_BUDGET_USD: 1 },
    "AI is half configured: ANTHROPIC_API_KEY or AI_BASE_URL is missing (or unset AI_MODEL, AI_DAILY_BUDGET_USD)",
  ],
  [{ AI_BASE_URL: "http://127.0.0.1/hidden" }, "AI is half configured: AI_MODEL is missing (or unset AI_BASE_URL)"],
  [{ ...ANTHROPIC, ...OWN }, "AI is configured twice: ANTHROPIC_API_KEY and AI_BASE_URL. Unset all but one"],
  [{ ...ANTHROPIC, AI_API_KEY: "hidden" }, "AI is half configured: AI_BASE_URL is missing (or unset AI_API_KEY)"],
  [
    { ...OWN, ANTHROPIC_BASE_URL: "https://hidden.test" },
    "AI is half configured: ANTHROPIC_API_KEY is missing (or unset ANTHROPIC_BASE_URL)",
  ],
  [{ ...ANTHROPIC, AI_MODEL: "hidden" }, `AI is half configured: AI_PRICES is missing: ${NO_PRICE}`],
  [{ ...ANTHROPIC, AI_MODEL_REVIEW: "hidden" }, `AI is half configured: AI_PRICES is missing: ${NO_PRICE}`],
  [
    { ...OWN, AI_MODEL_REVIEW: "hidden" },
    `AI is half configured: AI_PRICES is missing the model of AI_MODEL_REVIEW: ${NO_PRICE}`,
  ],
  [{ ...OWN, AI_MODEL: "toString" }, `AI is half configured: AI_PRICES is missing the model of AI_MODEL: ${NO_PRICE}`],
  [{ ...OWN, AI_PRICES: "hidden" }, JSON_PRICES],
  [{ ...OWN, AI_PRICES: '{"llama":{"input":-1,"output":0}}' }, JSON_PRICES],
  [{ ...OWN, AI_PRICES: '{"llama":{"input":1}}' }, JSON_PRICES],
  [{ ...OWN, AI_BASE_URL: "hidden" }, "AI_BASE_URL must be a full address such as https://models.example/v1"],
  [{ ...OWN, AI_BASE_URL: "http://models.example.test/v1" }, "AI_BASE_URL needs https:// for a host outside this network"],
  [
    { ...ANTHROPIC, ANTHROPIC_BASE_URL: "http://hidden.example.test" },
    "ANTHROPIC_BASE_URL needs https:// for a host outside this network",
  ],
])("%o is refused, without a value", (env, problem) => {
  expect(asked(env).problems).toEqual([problem]);
  expect(problem).not.toContain("hidden");
});
