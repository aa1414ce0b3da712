import { plural } from "../format";

/** Signing out, also with changes that have not synced. */
export const leaving = {
  unsent: (n: number) => `${plural(n, "change hasn't", "changes haven't")} synced`,
  kept: "They wait here for your next sign-in. Nobody else who signs in on this device sees them.",
  stay: "Stay",
  keep: "Sign out, keep them on this device",
} as const;
