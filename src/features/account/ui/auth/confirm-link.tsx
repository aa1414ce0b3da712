"use client";
import Link from "next/link";
import { auth as copy } from "@/lib/copy/en/auth";
import { buttonLook } from "@/ui/button-look";
import { AuthForm } from "./auth-form";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { useAuthForm } from "./use-auth-form";

type Props = { token: string; done: () => void };

/** Where the link of the code mail leads. One tap confirms, because opening a link must change nothing. */
export function ConfirmLink({ token, done }: Props) {
  const { errors, ...form } = useAuthForm({ path: "verify-email", read: () => ({ token }), done });
  return (
    <>
      <Heading title={copy.signup.title} lead={copy.signup.lead} />
      {errors.token ? (
        <div className="grid gap-5">
          <Notice text={errors.token} />
          <Link href="/login" className={buttonLook({ variant: "link" })}>
            {copy.signup.toLogin}
          </Link>
        </div>
      ) : (
        <AuthForm {...form} label={copy.code.submit} working={copy.code.working}>
          {null}
        </AuthForm>
      )}
    </>
  );
}
