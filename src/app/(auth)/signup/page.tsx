import type { Metadata } from "next";
import { SignupForm } from "@/features/account/ui/auth/signup-form";
import { ClerkGate } from "@/generated/clerk-screens";
import { auth as copy } from "@/lib/copy/en/auth";

export const dynamic = "force-static";
export const metadata: Metadata = { title: copy.signup.title, robots: { index: true } };

export default function Signup() {
  return ClerkGate ? <ClerkGate at="signup" /> : <SignupForm />;
}
