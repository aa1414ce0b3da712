import { useEffect, useState } from "react";

/** How the browser finds Clerk, and where people go from there. */
export interface ClerkWays {
  readonly publishableKey: string;
  readonly urls: { readonly signIn: string; readonly signUp: string; readonly afterSignIn: string; readonly afterSignUp: string };
}

/** Null until this instance has said so; "away" without a connection. */
export function useClerkWays(): ClerkWays | "away" | null {
  const [ways, setWays] = useState<ClerkWays | "away" | null>(null);
  useEffect(() => {
    let isHere = true;
    fetch("/api/auth/ways")
      .then((response) => response.json() as Promise<{ readonly clerk?: ClerkWays }>)
      .then(({ clerk }) => isHere && setWays(clerk ?? "away"))
      .catch(() => isHere && setWays("away"));
    return () => {
      isHere = false;
    };
  }, []);
  return ways;
}
