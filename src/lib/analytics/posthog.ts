import type { PostHog } from "posthog-node";
import { inTime } from "../in-time";
import type { Analytics } from "./port";
import { posthogWire } from "./posthog-wire";

interface Options {
  readonly key: string;
  readonly host: string;
}

const WAIT_MS = 1_000;

/** Sends what happened to PostHog in batches, under pseudonyms and without a person's profile. A job waits a second at most. */
export function posthogAnalytics({ key, host }: Options): Analytics {
  let opened: Promise<PostHog> | null = null;
  const client = () => {
    opened ??= import("posthog-node").then(
      ({ PostHog }) =>
        new PostHog(key, {
          host,
          flushAt: 100,
          flushInterval: WAIT_MS,
          requestTimeout: WAIT_MS,
          fetchRetryCount: 1,
          fetchRetryDelay: 100,
          disableGeoip: true,
          enableLocalEvaluation: false,
          fetch: posthogWire,
        }),
    );
    return opened;
  };
  return {
    isVendor: true,
    capture: async (events) => {
      if (events.length === 0) return;
      const posthog = await client();
      for (const { name, props, subject, at } of events)
        posthog.capture({
          distinctId: subject,
          event: name,
          properties: { ...props, $process_person_profile: false },
          timestamp: at,
        });
      await inTime(posthog.flush(), 3 * WAIT_MS);
    },
    // Counts without a profile belong to no person there; the pseudonym cannot be made again once the account is gone.
    forget: () => Promise.resolve(),
  };
}
