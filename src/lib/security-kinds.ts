/** What can happen to the safety of an account (security specification 8.4). */
export const SECURITY_KINDS = [
  "signed-in",
  /** The same from a device that did not sign in here before (decision 052). */
  "new-device",
  "sign-in-failed",
  "password-reset",
  "password-changed",
  "passkey-added",
  "passkey-removed",
  "google-added",
  "google-removed",
  "apple-added",
  "apple-removed",
  "email-changing",
  "email-changed",
  "email-kept",
  /** One session; its device is the one that was signed out. */
  "session-ended",
  /** Every session but the one that asked. */
  "sessions-ended",
  "exported",
  "deletion-asked",
  "deletion-withdrawn",
  "operator-link",
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** A way to sign in that can be added and taken away: `passkey` or the service it goes through. */
export type MovableMethod = Extract<SecurityKind, `${string}-added`> extends `${infer What}-added` ? What : never;
