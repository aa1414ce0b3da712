import { z } from "zod";
import { addressProblem } from "./config-address";
import { isSet, onlyOne } from "./config-group";
import { PRICES, type Price } from "./model/prices";

const optional = z.string().trim().optional();
const money = z.coerce
  .number({ error: "must be an amount of USD such as 5" })
  .min(0, { error: "must be an amount of USD such as 5" })
  .max(1_000_000, { error: "must be an amount of USD such as 5" })
  .optional();

/** Variables of the coach's model. Without any of them the built-in coach answers. */
export const aiVariables = {
  ANTHROPIC_API_KEY: optional,
  ANTHROPIC_BASE_URL: optional,
  AI_BASE_URL: optional,
  AI_API_KEY: optional,
  AI_MODEL: optional,
  AI_MODEL_REVIEW: optional,
  AI_DAILY_BUDGET_USD: money,
  AI_USER_DAILY_USD: money,
  AI_PRICES: optional,
} as const;

type Env = {
  readonly [Name in keyof typeof aiVariables]?: z.infer<(typeof aiVariables)[Name]>;
};

export interface ModelSetting {
  readonly use: "anthropic" | "openai-compatible";
  /** Null where an own endpoint asks for none. */
  readonly apiKey: string | null;
  /** Ends in /v1 or whatever stands before /messages or /chat/completions. */
  readonly baseUrl: string;
  /** Answers the coach's chat. */
  readonly model: string;
  /** Writes the weekly review. */
  readonly reviewModel: string;
  readonly prices: Readonly<Record<string, Price>>;
  /** Of this instance and of one lifter in a day, in millionths of a dollar. */
  readonly dailyMicroUsd: number;
  readonly userDailyMicroUsd: number;
}

export type Ai = { readonly use: "built-in" } | ModelSetting;

const SHARED = ["AI_MODEL_REVIEW", "AI_DAILY_BUDGET_USD", "AI_USER_DAILY_USD", "AI_PRICES"] as const;
const ANTHROPIC = { name: "AI", required: ["ANTHROPIC_API_KEY"], optional: ["ANTHROPIC_BASE_URL", "AI_MODEL", ...SHARED] };
const COMPATIBLE = { name: "AI", required: ["AI_BASE_URL", "AI_MODEL"], optional: ["AI_API_KEY", ...SHARED] };

/** Anthropic or an endpoint that speaks OpenAI's protocol, never both; each model has a price, or nothing could be capped. */
export function aiOf(env: Env, problems: string[]): Ai {
  const { ANTHROPIC_API_KEY: anthropicKey, AI_BASE_URL: ownUrl } = env;
  onlyOne(
    "AI",
    [
      ["ANTHROPIC_API_KEY", anthropicKey !== undefined],
      ["AI_BASE_URL", ownUrl !== undefined],
    ],
    problems,
  );
  if (anthropicKey === undefined && ownUrl === undefined) return neither(env, problems);
  const use = anthropicKey === undefined ? "openai-compatible" : "anthropic";
  const group = use === "anthropic" ? ANTHROPIC : COMPATIBLE;
  const isWhole = isSet({ ...env }, group, problems);
  if (anthropicKey === undefined || ownUrl === undefined) strangers(env, use, problems);
  if (!isWhole) return { use: "built-in" };
  const model = env.AI_MODEL ?? "claude-haiku-5-5";
  const [name, baseUrl, example] =
    use === "anthropic"
      ? ([
          "ANTHROPIC_BASE_URL",
          env.ANTHROPIC_BASE_URL ?? "https://api.anthropic.com/v1",
          "https://api.anthropic.com/v1",
        ] as const)
      : (["AI_BASE_URL", ownUrl ?? "", "https://models.example/v1"] as const);
  const problem = addressProblem(baseUrl, { plain: "http:", safe: "https:", example });
  if (problem) problems.push(`${name} ${problem}`);
  return {
    use,
    apiKey: (use === "anthropic" ? anthropicKey : env.AI_API_KEY) ?? null,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    model,
    reviewModel: env.AI_MODEL_REVIEW ?? model,
    prices: pricesOf(env, model, problems),
    dailyMicroUsd: Math.round((env.AI_DAILY_BUDGET_USD ?? 5) * 1e6),
    userDailyMicroUsd: Math.round((env.AI_USER_DAILY_USD ?? 0.25) * 1e6),
  };
}

function neither(env: Env, problems: string[]): Ai {
  const present = Object.keys(aiVariables).filter((key) => env[key as keyof Env] !== undefined);
  if (present.length > 0)
    problems.push(`AI is half configured: ANTHROPIC_API_KEY or AI_BASE_URL is missing (or unset ${present.join(", ")})`);
  return { use: "built-in" };
}

/** A key meant for the other way would be sent nowhere, or worse, be thought to be in use. */
function strangers(env: Env, use: ModelSetting["use"], problems: string[]): void {
  const [strange, owner] =
    use === "anthropic" ? (["AI_API_KEY", "AI_BASE_URL"] as const) : (["ANTHROPIC_BASE_URL", "ANTHROPIC_API_KEY"] as const);
  if (env[strange] !== undefined) problems.push(`AI is half configured: ${owner} is missing (or unset ${strange})`);
}

const PriceShape = z.strictObject({
  input: z.number().min(0),
  output: z.number().min(0),
  cacheRead: z.number().min(0).optional(),
  cacheWrite: z.number().min(0).optional(),
});

function pricesOf(env: Env, model: string, problems: string[]): Readonly<Record<string, Price>> {
  const own = ownPrices(env.AI_PRICES);
  if (own === null)
    problems.push('AI_PRICES must be JSON such as {"my-model":{"input":1,"output":5}}, in USD per million tokens');
  const prices = { ...PRICES, ...own };
  for (const [name, id] of [
    ["AI_MODEL", model],
    ["AI_MODEL_REVIEW", env.AI_MODEL_REVIEW ?? model],
  ] as const)
    if (own !== null && !Object.hasOwn(prices, id)) {
      const what = env.AI_PRICES === undefined ? "AI_PRICES is missing" : `AI_PRICES is missing the model of ${name}`;
      problems.push(`AI is half configured: ${what}: Mo knows no price of it, and without one no budget holds`);
      break;
    }
  return prices;
}

/** Null when it cannot be read. A cache whose price is not named costs what input costs: never less than is billed. */
function ownPrices(json: string | undefined): Readonly<Record<string, Price>> | null {
  if (json === undefined) return {};
  try {
    const read = z.record(z.string(), PriceShape).parse(JSON.parse(json));
    return Object.fromEntries(
      Object.entries(read).map(([id, { input, output, cacheRead = input, cacheWrite = input }]) => [
        id,
        { input, output, cacheRead, cacheWrite },
      ]),
    );
  } catch {
    return null;
  }
}
