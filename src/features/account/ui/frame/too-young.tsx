"use client";
import { useEffect } from "react";
import { onboarding } from "@/lib/copy/en/onboarding";
import { useLeaveDevice } from "@/lib/offline/device";
import { Avatar } from "@/ui/avatar";
import { buttonLook } from "@/ui/button-look";
import { forgetAnswers } from "../../client/answers";
import { endSession } from "../../client/sign-out";

/** A birth year proved less than 16: polite, final, and nothing of it stays on this device. */
export function TooYoung({ erased }: { erased: boolean }) {
  const copy = onboarding.tooYoung;
  const { forget } = useLeaveDevice();
  useEffect(() => {
    void (async () => {
      await endSession();
      await forgetAnswers();
      await forget({ keep: false });
    })();
  }, [forget]);
  return (
    <main className="gutter mx-auto grid min-h-dvh max-w-[32rem] content-center justify-items-start gap-5 py-16">
      <Avatar coach="sam" expression="calm" size="lg" />
      <h1 className="text-4xl leading-[1.05] font-semibold tracking-tight text-balance">{copy.title}</h1>
      <p className="text-ink-2">{erased ? copy.erased : copy.refused}</p>
      <p className="text-ink-2">{copy.later}</p>
      {/* A plain link: a whole new page, so that nothing typed stays in memory. */}
      <a href="/" className={buttonLook({ variant: "secondary", size: "lg" })}>
        {copy.action}
      </a>
    </main>
  );
}
