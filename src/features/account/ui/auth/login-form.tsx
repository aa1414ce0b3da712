"use client";
import Link from "next/link";
import { useState } from "react";
import { count } from "@/lib/analytics/count";
import { auth as copy } from "@/lib/copy/en/auth";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { safePath } from "@/lib/http/safe-path";
import { buttonLook } from "@/ui/button-look";
import { useLater } from "@/ui/use-later";
import { canPasskey } from "../../client/passkey";
import { NoticeLater } from "../frame/notice-later";
import { askAuth } from "./ask-auth";
import { AuthForm } from "./auth-form";
import { CameBack } from "./came-back";
import { checkEmail, text } from "./checks";
import { CodeStep } from "./code-step";
import { Elsewhere } from "./elsewhere";
import { EmailField } from "./email-field";
import { Heading } from "./heading";
import { PasskeyOffer } from "./passkey-offer";
import { PasswordField } from "./password-field";
import { useQuery } from "./use-address";
import { useAuthForm, useHash } from "./use-auth-form";

/** E-mail and password, or another way; or what a link in a mail asks about. */
export function LoginForm() {
  const stop = new URLSearchParams(useHash().slice(1)).get("stop");
  return stop === null ? <SignInForm /> : <Stop token={stop} />;
}

/** Rarely asked for, so no sign-in waits for it. */
function Stop({ token }: { token: string }) {
  const own = useLater(() => import("./stop-change"));
  return own ? <own.StopChange token={token} /> : null;
}

/** The code, where the address was never confirmed. */
function SignInForm() {
  const query = useQuery();
  // Another service whose address has an account here: it is added once the old way was proved.
  const add = query.get("add");
  const enter = () => (add ? addProvider(add) : goOn());
  const [isOffered, setOffered] = useState(false);
  const entered = ({ leaving, offer }: Readonly<Record<string, unknown>>) => {
    if (leaving) window.location.assign("/settings/data");
    else if (offer && canPasskey()) setOffered(true);
    else void enter();
  };
  const [unconfirmed, setUnconfirmed] = useState<string | null>(null);
  const { errors, ...form } = useAuthForm({
    path: "sign-in/email",
    read: (fields) => ({ email: text(fields, "email"), password: text(fields, "password") }),
    check: ({ email, password }) => ({ ...checkEmail(email), ...(password ? {} : { password: copy.errors.any }) }),
    done: (answer, { email }) => {
      if (answer.next === "code") return setUnconfirmed(String(email));
      count({ name: "login", props: { method: "email" } });
      entered(answer);
    },
  });
  if (isOffered || (query.get("offer") === "passkey" && canPasskey())) return <PasskeyOffer done={() => void enter()} />;
  return (
    <>
      <NoticeLater />
      {unconfirmed === null ? null : <CodeStep email={unconfirmed} done={() => void enter()} back={() => setUnconfirmed(null)} />}
      {/* Hidden, not removed: the fields keep their text for the way back. */}
      <div hidden={unconfirmed !== null}>
        <Heading title={copy.login.title} lead={copy.login.lead} />
        <CameBack query={query} hint={add ? methods.addAfter(add) : null} />
        <AuthForm {...form} label={copy.login.submit} working={copy.login.working}>
          <EmailField error={errors.email} />
          <PasswordField use="current" name="password" error={errors.password} />
        </AuthForm>
        <Elsewhere without={add} next={add ? "/settings/account" : query.get("next")} entered={entered} />
        <div className="mt-4 grid justify-items-start gap-1">
          <Link href="/forgot-password" className={buttonLook({ variant: "link" })}>
            {copy.login.forgot}
          </Link>
          <p className="text-ink-2">
            {copy.login.noAccount}{" "}
            <Link href="/signup" className={buttonLook({ variant: "link" })}>
              {copy.login.toSignup}
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}

async function addProvider(provider: string) {
  const answer = await askAuth("link-social", { provider });
  if (answer.ok) window.location.assign(String(answer.body.url));
  else goOn();
}

/** A whole new page, so that nothing of an earlier account stays in memory. */
function goOn() {
  window.location.assign(safePath(new URLSearchParams(window.location.search).get("next")));
}
