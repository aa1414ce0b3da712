import type { Metadata } from "next";
import { LoginForm } from "@/features/account/ui/auth/login-form";
import { ClerkGate } from "@/generated/clerk-screens";
import { auth as copy } from "@/lib/copy/en/auth";

export const dynamic = "force-static";
export const metadata: Metadata = { title: copy.login.title, robots: { index: true } };

export default function Login() {
  return ClerkGate ? <ClerkGate at="login" /> : <LoginForm />;
}
