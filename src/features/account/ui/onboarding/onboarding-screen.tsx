"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { ONBOARDING_STEPS } from "@/domain/vocabulary";
import { count } from "@/lib/analytics/count";
import { onboarding } from "@/lib/copy/en/onboarding";
import { problemText } from "@/lib/copy/problem-text";
import { useToast } from "@/ui/toast";
import { useProfile } from "../../client/profile";
import type { Patch } from "../../client/save-profile";
import { NoticeLater } from "../frame/notice-later";
import { CoachStep } from "./coach-step";
import { EquipmentStep } from "./equipment-step";
import { LifestyleStep } from "./lifestyle-step";
import { PlanStep } from "./plan-step";
import { ProfileStep } from "./profile-step";
import type { StepProps } from "./step-frame";
import { TrainingStep } from "./training-step";
import type { Drafts } from "./use-draft";
import { useSteps } from "./use-steps";
import { WelcomeStep } from "./welcome-step";

/** MoStart: seven steps, each saved at once; it resumes at the first one not done. */
export function OnboardingScreen() {
  const { profile, change } = useProfile();
  const { step, at, goTo, goBack } = useSteps(profile.onboardingStep);
  const drafts = useRef<Drafts>(new Map());
  const begun = useRef(0);
  const program = useRef<string | null>(null);
  const show = useToast();
  const router = useRouter();

  useEffect(() => {
    begun.current = Date.now();
  }, []);

  const goOn = async (patch: Patch): Promise<boolean> => {
    const next = ONBOARDING_STEPS[at + 1] ?? "welcome";
    const isFurther = at + 1 > ONBOARDING_STEPS.indexOf(profile.onboardingStep);
    const saved = await change({ ...patch, ...(isFurther ? { onboardingStep: next } : {}) }, { quiet: true });
    // An account that ends for its holder's age has a page of its own to say so.
    const isSaid = !saved.ok && !saved.offline && saved.problem.reason === "under-age";
    if (!saved.ok && !isSaid)
      show({
        text: saved.offline ? onboarding.errors.offline : (saved.problem.errors?.[0]?.message ?? onboarding.errors.save),
        tone: "warning",
      });
    // Without a connection the answers are kept on the device and the next step can be answered too.
    if (!saved.ok && !saved.offline) return false;
    count({ name: "onboarding_step", props: { step, skipped: Object.keys(patch).length === 0 } });
    goTo(next);
    return true;
  };

  if (step === "welcome")
    return (
      <WelcomeStep
        onDone={async () => {
          const saved = await change({ onboarded: true }, { quiet: true });
          if (!saved.ok)
            return show({ text: saved.offline ? onboarding.errors.offline : problemText(saved.problem), tone: "warning" });
          const seconds = Math.round((Date.now() - begun.current) / 1000);
          count({ name: "onboarding_completed", props: { seconds, program_slug: program.current } });
          router.replace("/dashboard");
        }}
      />
    );
  const Step = STEPS[step];
  const onProgram = (slug: string) => {
    program.current = slug;
  };
  const props: StepProps = { step, drafts: drafts.current, goOn, goBack, onProgram };
  return (
    <>
      <NoticeLater />
      <Step key={step} {...props} />
    </>
  );
}

const STEPS = {
  profile: ProfileStep,
  training: TrainingStep,
  equipment: EquipmentStep,
  lifestyle: LifestyleStep,
  coach: CoachStep,
  plan: PlanStep,
} as const;
