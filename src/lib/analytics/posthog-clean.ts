import type { CaptureResult } from "posthog-js";
import { routePattern } from "../route-patterns";
import { OWN_PROPERTIES } from "./events";

/** The answer to the operator's survey; the name is PostHog's. */
export const SURVEY = "survey sent";

/** What PostHog's client may add by itself. Its addresses are replaced, everything else it knows of the browser stays here. */
const ADDED = ["token", "distinct_id", "$lib", "$lib_version", "$insert_id", "$device_type"];
const AUTOMATIC = ["$pageview", "$pageleave"];
const ANSWER = ["$survey_id", "$survey_response"];

interface Page {
  readonly origin: string;
  readonly host: string;
  readonly pathname: string;
}

/**
 * An event made anew from what may leave; null where it may not as a whole. Of its properties those of Mo's list stay: the client
 * adds more without a dollar in front, the title of a page among them, which names the exercise that is read.
 */
export function cleanCounted(
  { event, uuid, timestamp, properties }: CaptureResult,
  { subject, page }: { readonly subject: string | null; readonly page: Page },
): CaptureResult | null {
  if (event.startsWith("$") && !AUTOMATIC.includes(event)) return null;
  const own = event === SURVEY ? ANSWER : Object.keys(OWN_PROPERTIES);
  const kept = Object.entries(properties).filter(([name]) => ADDED.includes(name) || own.includes(name));
  const pattern = routePattern(page.pathname);
  const where = { $current_url: page.origin + pattern, $pathname: pattern, $host: page.host };
  const who = subject === null ? {} : { distinct_id: subject };
  return {
    ...{ uuid, event },
    ...(timestamp === undefined ? {} : { timestamp }),
    properties: { ...Object.fromEntries(kept), ...where, ...who, $process_person_profile: false },
  };
}
