"use client";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { frame } from "@/lib/copy/en/frame";
import { requestLine } from "@/lib/copy/request-line";
import { DeviceProvider } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { Skeleton } from "@/ui/skeleton";
import { useLater } from "@/ui/use-later";
import { forgetAnswers, keepAnswer, keptAnswer } from "../../client/answers";
import { useClosing } from "../../client/closing";
import { markMember } from "../../client/member-mark";
import { useProfile } from "../../client/profile";
import { ProfileProvider } from "../../client/profile-provider";
import { owesSignOut } from "../../client/sign-out";
import { useFirstProfile } from "../../client/use-first-profile";
import { SignedOut } from "./signed-out";

/** Whoever left this device without a connection stays out, though the session may still live. */
export function ProfileGate({ children }: { children: ReactNode }) {
  const isOut = useSyncExternalStore(neverChanges, owesSignOut, () => false);
  return isOut ? <SignedOut /> : <KnownLifter>{children}</KnownLifter>;
}

const neverChanges = () => () => {};

/** Lets pages in once the lifter is known, and sends them to or from the onboarding. */
function KnownLifter({ children }: { children: ReactNode }) {
  const { value, failure, reload } = useFirstProfile();
  if (value)
    return (
      <ProfileProvider key={value.userId} initial={value}>
        <Look />
        <Marked />
        <OwnDevice userId={value.userId} />
        <DeviceProvider userId={value.userId}>
          <ClosingGate>
            <OnboardingGate>{children}</OnboardingGate>
          </ClosingGate>
        </DeviceProvider>
      </ProfileProvider>
    );
  if (failure && failure.problem.status !== 401)
    return (
      <main className="gutter mx-auto grid max-w-[45rem] gap-4 pt-16">
        <ErrorState
          sentence={sentenceFor(failure)}
          code={requestLine(failure.problem)}
          action={<Button onClick={reload}>{frame.actions.tryAgain}</Button>}
        />
      </main>
    );
  return (
    <main aria-busy="true" aria-label={frame.loading} className="gutter mx-auto grid max-w-[45rem] gap-4 pt-16">
      <Skeleton className="h-12 w-2/3" />
      <Skeleton className="h-56 w-full" />
      <Skeleton className="h-32 w-full" />
    </main>
  );
}

function ClosingGate({ children }: { children: ReactNode }) {
  const closing = useClosing();
  if (closing === null) return children;
  return closing.why === "too-young" ? <ClosingPage erased={closing.erased} /> : <SignedOut />;
}

const tooYoung = () => import("./too-young");

/** Almost nobody sees it, so nobody else loads it. */
function ClosingPage({ erased }: { erased: boolean }) {
  const TooYoung = useLater(tooYoung)?.TooYoung;
  return TooYoung ? <TooYoung erased={erased} /> : null;
}

function OnboardingGate({ children }: { children: ReactNode }) {
  const { onboarded } = useProfile().profile;
  const path = usePathname();
  const router = useRouter();
  const target = onboarded ? (path === "/onboarding" ? "/dashboard" : null) : path === "/onboarding" ? null : "/onboarding";
  useEffect(() => {
    if (target) router.replace(target);
  }, [target, router]);
  return target ? null : children;
}

/** The chosen theme and coach color, on this device also for the next first paint. */
function Look() {
  const { theme, coach } = useProfile().profile;
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    root.dataset.coach = coach;
    try {
      localStorage.setItem("mo-theme", theme);
      localStorage.setItem("mo-coach", coach);
    } catch {
      // Storage is blocked: the next paint starts with the default.
    }
  }, [theme, coach]);
  return null;
}

/** Public pages know before their first paint that somebody is signed in here. */
function Marked() {
  useEffect(markMember, []);
  return null;
}

const OWNER = "owner";

/** Another account on this device never sees what the last one kept. */
function OwnDevice({ userId }: { userId: string }) {
  useEffect(() => {
    void (async () => {
      const owner = (await keptAnswer(OWNER))?.value;
      if (owner === userId) return;
      if (owner !== undefined) await forgetAnswers();
      await keepAnswer(OWNER, userId);
    })();
  }, [userId]);
  return null;
}

/** A page asked too often is told apart from one that broke. */
function sentenceFor({ offline, problem }: NonNullable<ReturnType<typeof useFirstProfile>["failure"]>): string {
  if (offline) return frame.offline.body;
  return problem.status === TOO_MANY ? frame.errors.slow : frame.errors.any;
}

const TOO_MANY = 429;
