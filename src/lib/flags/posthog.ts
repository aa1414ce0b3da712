import type { FlagDefinitionCacheProvider, PostHog } from "posthog-node";
import { posthogWire } from "../analytics/posthog-wire";
import { inTime } from "../in-time";
import type { Flag } from "./names";
import { type Order, ordered } from "./ordered";
import type { Flags } from "./port";

interface Options extends Omit<Order, "vendor"> {
  readonly key: string;
  readonly secret: string;
  readonly host: string;
  readonly pollSeconds: number;
  /** Where definitions are kept for all instances, and which of them asks for new ones. */
  readonly shelf: FlagDefinitionCacheProvider;
  /** The pseudonym a lifter has there. */
  readonly subjectOf: (userId: string) => string;
}

/** No request waits longer for a word of the vendor. */
const WAIT_MS = 300;
/** Whoever a flag is asked for that is not given out by lifter. */
const EVERYBODY = "instance";

/**
 * Flags with PostHog before the default. Definitions are fetched in the background and decided here, never there: an answer
 * across the network can take seconds. Before they have come, and for a flag it does not know, PostHog has no word.
 */
export function posthogFlags(options: Options): Flags & { close(): Promise<void> } {
  const { key, secret, host, pollSeconds, shelf, subjectOf, ...order } = options;
  let opened: Promise<PostHog> | null = null;
  const client = () => {
    opened ??= import("posthog-node").then(
      ({ PostHog }) =>
        new PostHog(key, {
          host,
          secretKey: secret,
          featureFlagsPollingInterval: pollSeconds * 1_000,
          flagDefinitionCacheProvider: shelf,
          strictLocalEvaluation: true,
          sendFeatureFlagEvent: false,
          requestTimeout: 3_000,
          fetchRetryCount: 0,
          disableGeoip: true,
          fetch: posthogWire,
        }),
    );
    return opened;
  };
  const evaluate = async (flag: Flag, userId: string | undefined): Promise<boolean | null> => {
    const subject = userId === undefined ? EVERYBODY : subjectOf(userId);
    const known = await (await client()).evaluateFlags(subject, { flagKeys: [flag], onlyEvaluateLocally: true });
    const word = known.getFlag(flag, { sendFeatureFlagEvents: false });
    return word === undefined ? null : word !== false;
  };
  return {
    ...ordered({ ...order, vendor: (flag, userId) => inTime(evaluate(flag, userId), WAIT_MS).catch(() => null) }),
    close: async () => {
      await (await opened)?.shutdown(1_000);
    },
  };
}
