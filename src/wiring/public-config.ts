import "server-only";
import { PublicConfig } from "../features/instance/contract";
import { readConfig } from "../features/instance/server/read-config";
import type { Config } from "../lib/config";
import type { Ctx } from "../lib/context";
import { kept } from "../lib/http/kept";
import { started } from "./services";

/** GET /api/v1/config: kept a minute by caches in front, and by whoever has it already asked after by its tag. */
export async function publicConfig(ctx: Ctx, _input: unknown, request: Request): Promise<Response> {
  const { config, notice } = started();
  const { supportEmail: email, socialUrl, statusUrl, version } = config;
  const facts = { version: version.slice(0, 7), support: { email, socialUrl, statusUrl }, watching: watchingOf(config) };
  return kept(request, PublicConfig.parse(await readConfig(ctx, facts, await notice())), FRESHNESS);
}

/** What the pages themselves tell vendors, and where. */
function watchingOf({ environment, reporting, analytics, vercelAnalytics: vercel }: Config): PublicConfig["watching"] {
  const posthog = analytics.use === "posthog" ? { key: analytics.key, host: analytics.host, surveyId: analytics.surveyId } : null;
  return { environment, sentryDsn: reporting.use === "sentry" ? reporting.browserDsn : null, posthog, vercel };
}

/** Platform specification 9.3. */
const FRESHNESS = "public, s-maxage=60, stale-while-revalidate=3600";
