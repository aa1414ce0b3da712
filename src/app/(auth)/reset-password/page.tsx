import type { Metadata } from "next";
import { ResetForm } from "@/features/account/ui/auth/reset-form";
import { auth as copy } from "@/lib/copy/en/auth";

export const dynamic = "force-static";
export const metadata: Metadata = { title: copy.reset.title, robots: { index: false } };

export default function ResetPassword() {
  return <ResetForm />;
}
