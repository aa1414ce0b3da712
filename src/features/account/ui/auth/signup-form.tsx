"use client";
import Link from "next/link";
import { useState } from "react";
import { count } from "@/lib/analytics/count";
import { auth as copy } from "@/lib/copy/en/auth";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { buttonLook } from "@/ui/button-look";
import { usePublicConfig } from "../../client/public-config";
import { NoticeLater } from "../frame/notice-later";
import { AuthForm } from "./auth-form";
import { CameBack } from "./came-back";
import { checkEmail, checkNewPassword, text } from "./checks";
import { CodeStep } from "./code-step";
import { ConfirmLink } from "./confirm-link";
import { ConsentFields, consentProblems } from "./consent-fields";
import { Elsewhere } from "./elsewhere";
import { EmailField } from "./email-field";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { PasswordField } from "./password-field";
import { place, useQuery } from "./use-address";
import { useAuthForm, useHash } from "./use-auth-form";

/** Step one asks for the account, step two for the code; the link of the mail jumps over both. */
export function SignupForm() {
  const [codeFor, setCodeFor] = useState<string | null>(null);
  const token = new URLSearchParams(useHash().slice(1)).get("confirm");
  const query = useQuery();
  const from = query.get("with");
  const { errors, complain, ...form } = useAuthForm({
    path: "sign-up/email",
    read: (fields) => ({
      email: text(fields, "email"),
      password: text(fields, "password"),
      acceptTerms: fields.has("acceptTerms"),
      acceptHealth: fields.has("acceptHealth"),
      ...place(),
    }),
    begun: () => count({ name: "signup_started", props: { method: "email" } }),
    check: ({ email, password, acceptTerms, acceptHealth }) => ({
      ...checkEmail(email),
      ...checkNewPassword("password", password),
      ...(acceptTerms ? {} : { acceptTerms: copy.errors.terms }),
      ...(acceptHealth ? {} : { acceptHealth: copy.errors.health }),
    }),
    done: ({ next }, { email }) => (next === "code" ? setCodeFor(String(email)) : toOnboarding()),
  });
  const isClosed = usePublicConfig()?.signUpsOpen === false;
  const consent = () => {
    const wrong = consentProblems(new FormData(form.form.current ?? undefined));
    complain(wrong);
    return Object.keys(wrong).length > 0 ? null : { acceptTerms: true, acceptHealth: true, ...place() };
  };
  if (token) return <ConfirmLink token={token} done={toOnboarding} />;
  return (
    <>
      <NoticeLater />
      {codeFor === null ? null : <CodeStep email={codeFor} done={toOnboarding} back={() => setCodeFor(null)} />}
      {/* Hidden, not removed: the fields keep their text for the way back. */}
      <div hidden={codeFor !== null}>
        <Heading title={copy.signup.title} lead={copy.signup.lead} />
        {isClosed ? (
          <Notice text={copy.errors.closed} />
        ) : (
          <>
            <CameBack query={query} hint={from ? methods.consentFirst(from) : null} />
            <AuthForm {...form} label={copy.signup.submit} working={copy.signup.working}>
              <EmailField error={errors.email} />
              <PasswordField use="new" name="password" error={errors.password} />
              <ConsentFields errors={errors} />
            </AuthForm>
            <Elsewhere consent={consent} next={query.get("next")} />
          </>
        )}
        <p className="mt-4 text-ink-2">
          {copy.signup.hasAccount}{" "}
          <Link href="/login" className={buttonLook({ variant: "link" })}>
            {copy.signup.toLogin}
          </Link>
        </p>
      </div>
    </>
  );
}

function toOnboarding() {
  window.location.assign("/onboarding");
}
