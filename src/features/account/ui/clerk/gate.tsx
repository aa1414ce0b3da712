"use client";
import { ClerkFailed, ClerkLoading, ClerkProvider, SignIn, SignUp } from "@clerk/nextjs";
import { useEffect, useState } from "react";
import { auth as copy } from "@/lib/copy/en/auth";
import { safePath } from "@/lib/http/safe-path";
import { Skeleton } from "@/ui/skeleton";
import { askAuth } from "../auth/ask-auth";
import { Heading } from "../auth/heading";
import { Notice } from "../auth/notice";
import { useQuery } from "../auth/use-address";
import { ClerkConsent } from "./consent";
import { useClerkWays } from "./use-clerk-ways";

interface Session {
  readonly user: object | null;
  /** Clerk knows them, and Mo has not been given both consents. */
  readonly pending: boolean;
  readonly leaving?: boolean;
}

/** Signing in and up on Clerk's screens, with Mo's two consents before the account, never after it. */
export function ClerkGate({ at }: { at: "login" | "signup" }) {
  const ways = useClerkWays();
  const query = useQuery();
  const [session, setSession] = useState<Session | null>(null);
  const [consent, setConsent] = useState<object | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    fetch("/api/auth/get-session")
      .then((response) => response.json() as Promise<Session>)
      .then(setSession)
      .catch(() => setSession({ user: null, pending: false }));
  }, []);
  const next = safePath(query.get("next"));
  useEffect(() => {
    if (session?.user) window.location.assign(session.leaving ? "/settings/data" : next);
  }, [session, next]);
  if (ways === "away") return <Notice text={copy.errors.offline} />;
  if (ways === null || session === null || session.user) return <Skeleton className="h-64 w-full" />;
  const give = async (given: object) => {
    if (!session.pending) return setConsent(given);
    const answer = await askAuth("consent", given);
    if (answer.ok) window.location.assign(ways.urls.afterSignUp);
    else setTrouble(answer.trouble.general ?? copy.errors.any);
  };
  const isAsking = session.pending || (at === "signup" && consent === null);
  // Whoever Clerk knows and Mo does not is about to have an account here, wherever they came in.
  const isKnown = at === "login" && !session.pending;
  return (
    <>
      <Heading title={isKnown ? copy.login.title : copy.signup.title} lead={isKnown ? copy.login.lead : copy.signup.lead} />
      {isAsking ? (
        <ClerkConsent done={(given) => void give(given)} notice={trouble} />
      ) : (
        <ClerkProvider publishableKey={ways.publishableKey} signInUrl={ways.urls.signIn} signUpUrl={ways.urls.signUp}>
          <ClerkLoading>
            <Skeleton className="h-64 w-full" />
          </ClerkLoading>
          <ClerkFailed>
            <Notice text={copy.errors.away} />
          </ClerkFailed>
          {at === "login" ? (
            <SignIn
              routing="hash"
              signUpUrl={ways.urls.signUp}
              fallbackRedirectUrl={query.has("next") ? next : ways.urls.afterSignIn}
            />
          ) : (
            <SignUp
              routing="hash"
              signInUrl={ways.urls.signIn}
              fallbackRedirectUrl={ways.urls.afterSignUp}
              unsafeMetadata={{ mo: consent }}
            />
          )}
        </ClerkProvider>
      )}
    </>
  );
}
