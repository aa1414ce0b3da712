import { replayIntegration } from "@sentry/browser";

/**
 * The recorder, told to mask all it can; `cleanRecording` goes over it again. It starts no worker, because the content policy
 * lets a page start none but Mo's own, and keeps nothing in the browser.
 */
export function maskedReplay() {
  return replayIntegration({
    ...{ maskAllText: true, maskAllInputs: true, blockAllMedia: true },
    ...{ useCompression: false, stickySession: false, networkCaptureBodies: false },
    // Notes of clicks and requests quote labels and addresses.
    beforeAddRecordingEvent: () => null,
  });
}
