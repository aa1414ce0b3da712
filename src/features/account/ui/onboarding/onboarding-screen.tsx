"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ONBOARDING_STEPS, type OnboardingStep } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { useToast } from "@/ui/toast";
import { useProfile } from "../../client/profile";
import type { Patch } from "../../client/save-profile";
import { CoachStep } from "./coach-step";
import { EquipmentStep } from "./equipment-step";
import { LifestyleStep } from "./lifestyle-step";
import { PlanStep } from "./plan-step";
import { ProfileStep } from "./profile-step";
import type { StepProps } from "./step-frame";
import { TooYoung } from "./too-young";
import { TrainingStep } from "./training-step";
import { WelcomeStep } from "./welcome-step";

/** MoStart: seven steps, each saved at once; it resumes at the first one not done. */
export function OnboardingScreen() {
  const { profile, change } = useProfile();
  const [step, setStep] = useState<OnboardingStep>(profile.onboardingStep);
  const [refusal, setRefusal] = useState<string | null>(null);
  const show = useToast();
  const router = useRouter();
  const at = ONBOARDING_STEPS.indexOf(step);

  const goOn = async (patch: Patch): Promise<boolean> => {
    const next = ONBOARDING_STEPS[at + 1] ?? "welcome";
    const isFurther = at + 1 > ONBOARDING_STEPS.indexOf(profile.onboardingStep);
    const saved = await change({ ...patch, ...(isFurther ? { onboardingStep: next } : {}) }, { quiet: true });
    if (!saved.ok && saved.problem.status === 403 && patch.birthYear) {
      setRefusal(saved.problem.detail);
      return false;
    }
    if (!saved.ok)
      show({
        text: saved.offline ? onboarding.errors.offline : (saved.problem.errors?.[0]?.message ?? onboarding.errors.save),
        tone: "warning",
      });
    // Without a connection the answers are kept on the device and the next step can be answered too.
    if (!saved.ok && !saved.offline) return false;
    setStep(next);
    window.scrollTo(0, 0);
    return true;
  };
  const previous = ONBOARDING_STEPS[at - 1];
  const props: StepProps = { step, goOn, goBack: previous ? () => setStep(previous) : null };

  if (refusal !== null) return <TooYoung text={refusal} />;
  if (step === "welcome")
    return (
      <WelcomeStep
        onDone={async () => {
          const saved = await change({ onboarded: true }, { quiet: true });
          if (saved.ok) router.replace("/dashboard");
          else show({ text: saved.offline ? onboarding.errors.offline : saved.problem.detail, tone: "warning" });
        }}
      />
    );
  const Step = STEPS[step];
  return <Step key={step} {...props} />;
}

const STEPS = {
  profile: ProfileStep,
  training: TrainingStep,
  equipment: EquipmentStep,
  lifestyle: LifestyleStep,
  coach: CoachStep,
  plan: PlanStep,
} as const;
