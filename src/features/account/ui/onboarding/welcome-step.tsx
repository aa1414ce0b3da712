"use client";
import { useState } from "react";
import { onboarding } from "@/lib/copy/en/onboarding";
import { coaches } from "@/lib/db/data/coaches/coaches";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import { useProfile } from "../../client/profile";
import { Confetti } from "./confetti";

/** The chosen coach says hello; one button leads to today. */
export function WelcomeStep({ onDone }: { onDone: () => Promise<void> }) {
  const { profile } = useProfile();
  const [busy, setBusy] = useState(false);
  const coach = coaches.find(({ slug }) => slug === profile.coach);
  return (
    <div className="gutter mx-auto flex min-h-dvh max-w-[45rem] flex-col">
      <Confetti />
      <div data-coach={profile.coach} className="my-auto grid justify-items-start gap-6 py-12">
        <Avatar coach={profile.coach} expression="celebrate" size="hero" />
        <h1 className="text-5xl leading-[1.05] font-semibold tracking-tight text-balance">
          {onboarding.welcome.title(profile.displayName ?? "")}
        </h1>
        {coach ? (
          <p className="text-2xl text-coach-text">
            {coach.name}: {coach.motto}
          </p>
        ) : null}
      </div>
      <Dock label={onboarding.welcome.action}>
        <Button
          size="lg"
          wide
          busy={busy}
          onClick={async () => {
            setBusy(true);
            await onDone();
            setBusy(false);
          }}
        >
          {onboarding.welcome.action}
        </Button>
      </Dock>
    </div>
  );
}
