import type { ServerRuntimeClient } from "@sentry/core/server";
import { inTime } from "../in-time";
import { outbound } from "../outbound";
import type { About, Fault, Reporting } from "./port";

interface Options {
  readonly dsn: string;
  /** The commit, as health names it. */
  readonly release: string;
  readonly environment: string;
  readonly timeoutMs?: number;
}

const SHORT = 12;

/** Faults to Sentry. The client is built by hand and instruments nothing: what is not put into an event here is in no event. */
export function sentryReporting(options: Options): Reporting {
  const { timeoutMs = 1_000 } = options;
  // Begun at the start, so that the first fault does not wait for it.
  const opening = open(options, timeoutMs);
  opening.catch(() => undefined);
  return {
    use: "sentry",
    capture(fault, about) {
      opening.then(({ client, framesOf }) => client.captureEvent(eventOf(fault, about, framesOf))).catch(() => undefined);
    },
    async settled() {
      await inTime(
        opening.then(({ client }) => client.flush(timeoutMs)),
        timeoutMs,
      ).catch(() => undefined);
    },
  };
}

type Frames = ReturnType<ReturnType<typeof import("@sentry/core")["createStackParser"]>>;
interface Opened {
  readonly client: ServerRuntimeClient;
  readonly framesOf: (stack: string) => Frames;
}

async function open({ dsn, release, environment }: Options, timeoutMs: number): Promise<Opened> {
  const [sentry, server] = await Promise.all([import("@sentry/core"), import("@sentry/core/server")]);
  const framesOf = sentry.createStackParser(server.nodeStackLineParser());
  const client = new server.ServerRuntimeClient({
    ...{ dsn, release, environment, platform: "node", integrations: [], sendClientReports: false },
    stackParser: framesOf,
    // At most 64 under way; what comes while a hanging service holds them all is dropped, and stands in the log.
    transport: (transport) =>
      sentry.createTransport(transport, async ({ body }) => {
        const headers = { "content-type": "application/x-sentry-envelope" };
        const { status } = await outbound(transport.url, { method: "POST", headers, body, timeoutMs });
        return { statusCode: status };
      }),
  });
  return { client, framesOf };
}

function eventOf({ name, stack }: Fault, { where, requestId, user }: About, framesOf: Opened["framesOf"]) {
  return {
    level: "error" as const,
    transaction: where,
    tags: { where, requestId },
    ...(user === null ? {} : { user: { id: user.slice(0, SHORT) } }),
    exception: { values: [{ type: name, value: where, stacktrace: { frames: framesOf(`${name}\n${stack}`) } }] },
  };
}
