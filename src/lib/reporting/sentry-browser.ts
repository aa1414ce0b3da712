import {
  BrowserClient,
  breadcrumbsIntegration,
  browserTracingIntegration,
  dedupeIntegration,
  defaultStackParser,
  getCurrentScope,
  globalHandlersIntegration,
  makeFetchTransport,
  setCurrentClient,
} from "@sentry/browser";
import { routePattern } from "../route-patterns";
import { cleanEnvelope, type RawEnvelope } from "./clean-envelope";

interface Options {
  readonly dsn: string;
  /** The commit, as the server names it. */
  readonly release: string;
  readonly environment: string;
  /** Share of visits whose loading is traced, 0 to 1. */
  readonly traced: number;
}

export interface BrowserReports {
  report(error: unknown): void;
  /**
   * Records the page from now on with everything masked: a tenth of the visits, and the last minute before any fault. Loaded
   * only now. Never twice; once stopped, a page records nothing more.
   */
  record(): Promise<void>;
  /** Ends the recording; what has not been sent yet never is. */
  stop(): void;
}

const TUNNEL = "/api/monitoring";

/**
 * Faults of a page to Sentry, by way of Mo. No identity, no cookie. Whatever the client collects, `cleanEnvelope` decides what
 * leaves.
 */
export function sentryReports({ dsn, release, environment, traced }: Options): BrowserReports {
  const client = new BrowserClient({
    ...{ dsn, release, environment, tunnel: TUNNEL, tracesSampleRate: traced, traceLifecycle: "static" },
    ...{ replaysSessionSampleRate: 0.1, replaysOnErrorSampleRate: 1 },
    ...{ sendClientReports: false, tracePropagationTargets: [], enhanceFetchErrorMessages: false },
    dataCollection: { userInfo: false, cookies: false, httpHeaders: false, httpBodies: [], urlQueryParams: false },
    stackParser: defaultStackParser,
    integrations: [
      globalHandlersIntegration(),
      dedupeIntegration(),
      breadcrumbsIntegration({ dom: false, xhr: false, sentry: false, fetch: true, history: true }),
      browserTracingIntegration({
        ...{ enableInp: false, enableLongTask: false, enableLongAnimationFrame: false, linkPreviousTrace: "off" },
        beforeStartSpan: (span) => ({ ...span, name: routePattern(location.pathname) }),
      }),
    ],
    transport: (options) => {
      const wire = makeFetchTransport(options);
      return {
        ...wire,
        send: (envelope) => {
          const clean = cleanEnvelope(envelope as unknown as RawEnvelope, location.pathname);
          return clean === null ? Promise.resolve({}) : wire.send(clean as unknown as typeof envelope);
        },
      };
    },
  });
  setCurrentClient(client);
  getCurrentScope().setClient(client);
  client.init();
  let recording: Promise<{ stop(options: { flush: boolean }): Promise<void> }> | null = null;
  let isOver = false;
  return {
    report: (error) => void client.captureException(error, { mechanism: { handled: false, type: "mo.early" } }),
    async record() {
      if (recording !== null || isOver) return;
      recording = import("./sentry-replay").then(({ maskedReplay }) => maskedReplay());
      const replay = await recording;
      if (!isOver) client.addIntegration(replay as ReturnType<typeof import("./sentry-replay")["maskedReplay"]>);
    },
    stop() {
      isOver = true;
      recording?.then((replay) => replay.stop({ flush: false })).catch(() => undefined);
    },
  };
}
