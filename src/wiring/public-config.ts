import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { PublicConfig } from "../features/instance/contract";
import { readConfig } from "../features/instance/server/read-config";
import { cached } from "../lib/cache/cached";
import type { CacheKey } from "../lib/cache/port";
import type { Config } from "../lib/config";
import type { Ctx } from "../lib/context";
import { kept } from "../lib/http/kept";
import { inUse, type Started, started } from "./services";

export const CONFIG_KEY: CacheKey = "instance:config";
const SECONDS = 60;

/** GET /api/v1/config: a minute old at most, here and in caches in front together; who has it already asks by its tag. */
export async function publicConfig({ now }: Ctx, _input: unknown, request: Request): Promise<Response> {
  const asked = now();
  const { madeAt, config } = await keptConfig(started(), asked);
  const left = Math.min(SECONDS, Math.max(1, SECONDS - Math.ceil((asked.getTime() - madeAt) / 1000)));
  // Platform specification 9.3.
  return kept(request, config, `public, s-maxage=${left}, stale-while-revalidate=3600`);
}

/** The public configuration and when it was made (milliseconds since 1970), out of the cache where it is there. */
export function keptConfig(mo: Started, now: Date): Promise<{ readonly madeAt: number; readonly config: PublicConfig }> {
  const { supportEmail: email, socialUrl, statusUrl, version } = mo.config;
  const facts = { version: version.slice(0, 7), support: { email, socialUrl, statusUrl }, watching: watchingOf(mo.config) };
  // What an instance of another version or with other services has kept is not ours.
  const of = createHash("sha256")
    .update(JSON.stringify([facts, inUse(mo.config)]))
    .digest("base64url");
  return cached(mo.cache, {
    key: CONFIG_KEY,
    seconds: SECONDS,
    shape: z.object({ of: z.literal(of), madeAt: z.number(), config: PublicConfig }),
    compute: async () => {
      const config = await readConfig({ services: mo, now: () => now }, facts, await mo.notice());
      return { of, madeAt: now.getTime(), config: PublicConfig.parse(config) };
    },
  });
}

/** What the pages themselves tell vendors, and where. */
function watchingOf({ environment, reporting, analytics, vercelAnalytics: vercel }: Config): PublicConfig["watching"] {
  const posthog = analytics.use === "posthog" ? { key: analytics.key, host: analytics.host, surveyId: analytics.surveyId } : null;
  return { environment, sentryDsn: reporting.use === "sentry" ? reporting.browserDsn : null, posthog, vercel };
}
