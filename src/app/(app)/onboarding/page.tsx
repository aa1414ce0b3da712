import type { Metadata } from "next";
import { OnboardingScreen } from "@/features/account/ui/onboarding/onboarding-screen";
import { onboarding } from "@/lib/copy/en/onboarding";

export const metadata: Metadata = { title: onboarding.profile.title };

export default function Page() {
  return <OnboardingScreen />;
}
