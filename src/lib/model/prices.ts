/** What a model costs, in USD per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** Tokens of one call, as the provider counted them; `input` without what the cache gave or took. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** Price lists of November 2026; `AI_PRICES` overrides and adds. Haiku 5.5 costs this up to 100,000 tokens, and no prompt is longer. */
export const PRICES: Readonly<Record<string, Price>> = {
  "claude-haiku-5-5": { input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125 },
  "claude-sonnet-5-5": { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 },
  "claude-opus-5-5": { input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 },
  "claude-haiku-4-5": { input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 },
  "claude-sonnet-4-6": { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
};

/** Millionths of a dollar, rounded up: a sum of them never says less than what is billed. */
export function costOf(price: Price, tokens: Tokens): number {
  const { input, output, cacheRead, cacheWrite } = tokens;
  // A dollar for a million tokens is a millionth of a dollar for one. The rounding takes out what floats add in the last digits.
  const micro = input * price.input + output * price.output + cacheRead * price.cacheRead + cacheWrite * price.cacheWrite;
  return Math.ceil(Math.round(micro * 1e6) / 1e6);
}

/**
 * The most a call can cost. No token stands for less than a byte of what is sent, so bytes bound tokens in every language; what
 * a provider adds of its own (its words about tools) is in `OWN_WORDS`.
 */
export function worstCost(price: Price, bytes: number, outputMax: number): number {
  const dearest = Math.max(price.input, price.cacheWrite, price.cacheRead);
  return costOf({ ...price, input: dearest }, { input: bytes + OWN_WORDS, output: outputMax, cacheRead: 0, cacheWrite: 0 });
}

const OWN_WORDS = 1_000;
