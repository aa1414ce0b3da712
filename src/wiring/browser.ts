import { askConfig } from "../features/account/client/public-config";
import { sendVitals } from "../features/analytics/client/send-vitals";
import { loadReports } from "../generated/browser-vendors";
import { onChoice, readChoice } from "../lib/analytics/choice-browser";
import { browserAsksForQuiet } from "../lib/analytics/quiet-browser";
import { watchRoute } from "../lib/analytics/watch-route";
import type { BrowserReports } from "../lib/reporting/sentry-browser";
import { type RoutePattern, routePattern } from "../lib/route-patterns";
import { whenIdle } from "../ui/use-later";
import { openCounting } from "./browser-counting";

/** One visit in four says how it felt. */
const MEASURED = 0.25;
const TRACED = { production: 0.1, elsewhere: 1 };
/** The coach's pages, and whatever shows or asks for a body, a health note or a password. They are never recorded. */
const NEVER_RECORDED = /^\/(body|progress|onboarding|settings|login|signup|forgot-password|reset-password|coach(\/|$)|\[)/;

/**
 * Everything a page tells of itself, once it has loaded: how fast it was, what broke, and what is used where that is allowed.
 * `first` is what broke before this was here, null when nothing has.
 */
export async function watch(first: unknown): Promise<void> {
  const heard = hearErrors(first);
  const isQuiet = browserAsksForQuiet();
  if (!isQuiet && Math.random() < MEASURED) void measure();
  await new Promise<void>((resolve) => void whenIdle(resolve));
  const config = await askConfig();
  const routes: ((route: RoutePattern) => void)[] = [];
  watchRoute((route) => {
    for (const hear of routes) hear(route);
  });
  if (config === null) {
    heard.end();
    return;
  }
  const { watching, version } = config;
  const reports = await openReports(watching, version);
  for (const error of heard.end()) reports?.report(error);
  if (reports && !isQuiet) recordIfAllowed(reports, routes);
  openCounting(config, { isQuiet, records: reports !== null, routes });
}

async function measure(): Promise<void> {
  const route = routePattern(location.pathname);
  const { measureVisit } = await import("../lib/metrics/vitals-browser");
  measureVisit((vitals) => sendVitals({ route, vitals }));
}

interface Watching {
  readonly environment: string;
  readonly sentryDsn: string | null;
}

/** Null where this build has no error service, this instance has none, or its file cannot be fetched. */
async function openReports({ sentryDsn, environment }: Watching, release: string): Promise<BrowserReports | null> {
  if (loadReports === null || sentryDsn === null) return null;
  const loaded = await loadReports().catch(() => null);
  const traced = environment === "production" ? TRACED.production : TRACED.elsewhere;
  return loaded?.sentryReports({ dsn: sentryDsn, release, environment, traced }) ?? null;
}

/** What breaks until somebody listens who can tell. */
function hearErrors(first: unknown) {
  const errors: unknown[] = first ? [first] : [];
  const hear = ({ error }: ErrorEvent) => void (error && error !== first && errors.push(error));
  addEventListener("error", hear);
  return {
    end() {
      removeEventListener("error", hear);
      return errors;
    },
  };
}

/** Records while it is allowed, until the first page that must not be. */
function recordIfAllowed(reports: BrowserReports, routes: ((route: RoutePattern) => void)[]): void {
  const look = (route: string) => {
    if (readChoice() === "no" || NEVER_RECORDED.test(route)) reports.stop();
    else if (readChoice() === "yes") void reports.record().catch(() => undefined);
  };
  look(routePattern(location.pathname));
  routes.push(look);
  onChoice(() => look(routePattern(location.pathname)));
}
