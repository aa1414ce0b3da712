import type { Metadata } from "next";
import { ForgotForm } from "@/features/account/ui/auth/forgot-form";
import { auth as copy } from "@/lib/copy/en/auth";

export const dynamic = "force-static";
export const metadata: Metadata = { title: copy.forgot.title, robots: { index: false } };

export default function ForgotPassword() {
  return <ForgotForm />;
}
