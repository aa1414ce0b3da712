import { addressProblem } from "./config-address";
import { isSet, onlyOne } from "./config-group";

/** Where requests are counted: in this process, or in a Redis that several processes share. */
export type LimitsChoice =
  | { readonly use: "memory" }
  | { readonly use: "redis"; readonly url: string }
  | { readonly use: "upstash"; readonly url: string; readonly token: string; readonly analytics: boolean };

interface Env {
  readonly UPSTASH_REDIS_REST_URL?: string | undefined;
  readonly UPSTASH_REDIS_REST_TOKEN?: string | undefined;
  readonly UPSTASH_RATELIMIT_ANALYTICS?: boolean | undefined;
  readonly REDIS_URL?: string | undefined;
}

const UPSTASH = {
  name: "Upstash",
  required: ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"],
  optional: ["UPSTASH_RATELIMIT_ANALYTICS"],
};
const REDIS = { name: "Redis", required: ["REDIS_URL"] };

/** Upstash or a Redis, never both; without either this process counts for itself. */
export function limitsOf(env: Env, problems: string[]): LimitsChoice {
  const isUpstash = isSet({ ...env }, UPSTASH, problems);
  const isRedis = isSet({ ...env }, REDIS, problems);
  onlyOne(
    "Redis",
    [
      ["UPSTASH_REDIS_REST_URL", isUpstash],
      ["REDIS_URL", isRedis],
    ],
    problems,
  );
  const { UPSTASH_REDIS_REST_URL: rest, UPSTASH_REDIS_REST_TOKEN: token, REDIS_URL: url } = env;
  if (isUpstash && rest && token) {
    const problem = addressProblem(rest, { plain: "http:", safe: "https:", example: "https://name.upstash.io" });
    if (problem) problems.push(`UPSTASH_REDIS_REST_URL ${problem}`);
    return { use: "upstash", url: rest, token, analytics: env.UPSTASH_RATELIMIT_ANALYTICS ?? true };
  }
  if (isRedis && url) {
    const problem = addressProblem(url, { plain: "redis:", safe: "rediss:", example: "rediss://user:password@host:6379" });
    if (problem) problems.push(`REDIS_URL ${problem}`);
    return { use: "redis", url };
  }
  return { use: "memory" };
}
