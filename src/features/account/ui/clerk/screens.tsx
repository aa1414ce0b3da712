"use client";
import { ClerkProvider, UserProfile } from "@clerk/nextjs";
import { useClerkWays } from "./use-clerk-ways";

export { ClerkGate } from "./gate";

/** Address, password, devices and other accounts, as Clerk shows them; deleting the account goes through Mo. */
export function ClerkAccount() {
  const ways = useClerkWays();
  if (ways === null || ways === "away") return null;
  return (
    <ClerkProvider publishableKey={ways.publishableKey}>
      <UserProfile routing="hash" appearance={{ elements: { profileSection__danger: { display: "none" } } }} />
    </ClerkProvider>
  );
}

/** Keeps Clerk's session alive while the app is open: a token is good for a minute only. Shows nothing. */
export function ClerkKeeper() {
  const ways = useClerkWays();
  if (ways === null || ways === "away") return null;
  return <ClerkProvider publishableKey={ways.publishableKey}>{null}</ClerkProvider>;
}
