"use client";
import Link from "next/link";
import { useState } from "react";
import { auth as copy } from "@/lib/copy/en/auth";
import { buttonLook } from "@/ui/button-look";
import { NoticeLater } from "../frame/notice-later";
import { AuthForm } from "./auth-form";
import { checkEmail, text } from "./checks";
import { EmailField } from "./email-field";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { useAuthForm } from "./use-auth-form";

/** Asks for a reset link; says the same for any address. */
export function ForgotForm() {
  const [sent, setSent] = useState<boolean | null>(null);
  const { errors, ...form } = useAuthForm({
    path: "request-password-reset",
    read: (fields) => ({ email: text(fields, "email") }),
    check: ({ email }) => checkEmail(email),
    done: (answer) => setSent(answer.sent === true),
  });
  return (
    <>
      <NoticeLater />
      <Heading title={copy.forgot.title} lead={copy.forgot.lead} expression="calm" />
      {sent === null ? (
        <AuthForm {...form} label={copy.forgot.submit} working={copy.forgot.working}>
          <EmailField error={errors.email} />
        </AuthForm>
      ) : (
        <Notice text={sent ? copy.forgot.sent : copy.forgot.noMail} tone={sent ? "success" : "error"} />
      )}
      <Link href="/login" className={buttonLook({ variant: "link", className: "mt-4" })}>
        {copy.forgot.back}
      </Link>
    </>
  );
}
