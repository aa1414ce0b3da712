"use client";
import Link from "next/link";
import { auth as copy } from "@/lib/copy/en/auth";
import { buttonLook } from "@/ui/button-look";
import { NoticeLater } from "../frame/notice-later";
import { AuthForm } from "./auth-form";
import { checkNewPassword, text } from "./checks";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { PasswordField } from "./password-field";
import { useAuthForm, useHash, useReady } from "./use-auth-form";

/** Where the reset link leads; its token stands behind "#" and is sent only with the new password. */
export function ResetForm() {
  const token = new URLSearchParams(useHash().slice(1)).get("token");
  const isMissing = useReady() && token === null;
  const { errors, ...form } = useAuthForm({
    path: "reset-password",
    read: (fields) => ({ token: token ?? "", newPassword: text(fields, "newPassword") }),
    check: ({ newPassword }) => checkNewPassword("newPassword", newPassword),
    done: () => window.location.assign("/dashboard"),
  });
  const expired = isMissing ? copy.reset.expired : (errors.token ?? null);
  return (
    <>
      <NoticeLater />
      <Heading title={copy.reset.title} expression="calm" />
      {expired ? (
        <div className="grid gap-5">
          <Notice text={expired} />
          <Link href="/forgot-password" className={buttonLook({ variant: "link" })}>
            {copy.reset.askAgain}
          </Link>
        </div>
      ) : (
        <AuthForm {...form} label={copy.reset.submit} working={copy.reset.working}>
          <PasswordField use="new" name="newPassword" label={copy.newPassword} error={errors.newPassword} />
        </AuthForm>
      )}
    </>
  );
}
