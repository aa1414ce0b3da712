/** What can happen to the safety of an account (security specification 8.4). */
export const SECURITY_KINDS = [
  "signed-in",
  "sign-in-failed",
  "password-reset",
  "password-changed",
  "session-ended",
  "exported",
  "deletion-asked",
  "deletion-withdrawn",
  "operator-link",
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];
