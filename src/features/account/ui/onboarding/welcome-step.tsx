"use client";
import { useState } from "react";
import { onboarding } from "@/lib/copy/en/onboarding";
import { coaches } from "@/lib/db/data/coaches/coaches";
import { useOnce } from "@/lib/offline/device";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import { useLater } from "@/ui/use-later";
import { useProfile } from "../../client/profile";
import { StepProgress } from "./step-head";

const confetti = () => import("@/ui/confetti");

/** The chosen coach says hello; one button leads to today. */
export function WelcomeStep({ onDone }: { onDone: () => Promise<void> }) {
  const { profile } = useProfile();
  const [busy, once] = useOnce();
  const Confetti = useLater(confetti)?.Confetti;
  const [raining, setRaining] = useState(true);
  const coach = coaches.find(({ slug }) => slug === profile.coach);
  return (
    <div data-coach={profile.coach} className="gutter mx-auto flex min-h-dvh max-w-[45rem] flex-col">
      {raining && Confetti ? <Confetti show="rain" onDone={() => setRaining(false)} /> : null}
      <StepProgress step="welcome" />
      <div className="my-auto grid justify-items-start gap-6 pb-12">
        <Avatar coach={profile.coach} expression="celebrate" size="hero" />
        <h1 className="text-5xl leading-[1.05] font-semibold tracking-tight text-balance wrap-anywhere">
          {onboarding.welcome.title(profile.displayName ?? "")}
        </h1>
        {coach ? (
          <p className="max-w-[36ch] text-xl text-pretty">
            <span className="block text-sm font-medium text-coach-text">{coach.name}</span>
            {onboarding.welcome.hello[coach.slug]}
          </p>
        ) : null}
      </div>
      <Dock label={onboarding.welcome.action}>
        <Button size="lg" wide busy={busy} onClick={() => once(onDone)}>
          {onboarding.welcome.action}
        </Button>
      </Dock>
    </div>
  );
}
