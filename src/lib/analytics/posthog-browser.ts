import type { CaptureResult } from "posthog-js";
import posthog from "posthog-js/dist/module.slim";
import type { Counted } from "./events";
import { cleanCounted, SURVEY } from "./posthog-clean";

interface Options {
  readonly key: string;
  readonly host: string;
}

export interface BrowserCounts {
  capture(counted: Counted): void;
  /** What was written into the feedback form, as an answer to the survey that the operator made for it. */
  answer(surveyId: string, text: string): void;
  /** From now on under the server's pseudonym of the lifter, or nobody's where it is null. */
  be(subject: string | null): void;
  /** Whether anything may leave; true to begin with. */
  allow(may: boolean): void;
}

/**
 * Counts of a page to PostHog, after the lifter has allowed it. Nothing is captured by itself but that a page was left; nothing
 * is kept in the browser, no script is loaded, no profile is made of anybody. Opened once for a page.
 */
export function posthogCounts({ key, host }: Options): BrowserCounts {
  let may = true;
  let subject: string | null = null;
  const only = (event: CaptureResult | null) => (may && event ? cleanCounted(event, { subject, page: location }) : null);
  posthog.init(key, {
    ...{ api_host: host, before_send: only, person_profiles: "never", persistence: "memory" },
    ...{ autocapture: false, capture_pageview: false, capture_pageleave: true, request_batching: false },
    ...{ api_transport: "fetch", disable_compression: true, advanced_disable_flags: true },
    ...{ disable_external_dependency_loading: true, disable_web_experiments: true, opt_in_site_apps: false },
    ...{ disable_session_recording: true, disable_surveys: true, capture_performance: false, capture_heatmaps: false },
    ...{ capture_dead_clicks: false, capture_exceptions: false, rageclick: false, disable_scroll_properties: true },
    ...{ save_referrer: false, save_campaign_params: false, respect_dnt: true },
  });
  return {
    capture({ name, props }) {
      posthog.capture(name === "page_view" ? "$pageview" : name, { ...props });
    },
    answer(surveyId, text) {
      posthog.capture(SURVEY, { $survey_id: surveyId, $survey_response: text });
    },
    be: (next) => {
      subject = next;
    },
    allow: (next) => {
      may = next;
    },
  };
}
