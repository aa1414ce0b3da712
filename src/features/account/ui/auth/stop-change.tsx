"use client";
import Link from "next/link";
import { useState } from "react";
import { auth } from "@/lib/copy/en/auth";
import { buttonLook } from "@/ui/button-look";
import { AuthForm } from "./auth-form";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { useAuthForm } from "./use-auth-form";

const copy = auth.changeEmail;

/** Where the link in the old mailbox leads. One tap stops the change, because opening a link must change nothing. */
export function StopChange({ token }: { token: string }) {
  const [kept, setKept] = useState<string | null>(null);
  const { errors, ...form } = useAuthForm({
    path: "change-email/stop",
    read: () => ({ token }),
    done: ({ email }) => setKept(String(email)),
  });
  const isOver = kept !== null || errors.token !== undefined;
  return (
    <>
      <Heading title={copy.stopTitle} />
      {isOver ? (
        <div className="grid justify-items-start gap-5 [&>:empty]:hidden">
          <Notice text={errors.token ?? null} />
          <Notice text={kept === null ? null : copy.kept(kept)} tone="success" />
          {kept === null ? null : (
            <Link href="/forgot-password" className={buttonLook({})}>
              {copy.setPassword}
            </Link>
          )}
        </div>
      ) : (
        <AuthForm {...form} label={copy.stopSubmit} working={copy.stopWorking}>
          <p className="text-ink-2">{copy.stopLead}</p>
        </AuthForm>
      )}
    </>
  );
}
