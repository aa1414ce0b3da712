"use client";
import { useEffect, useRef, useState } from "react";
import { auth as copy } from "@/lib/copy/en/auth";
import { Button } from "@/ui/button";
import { CodeInput } from "@/ui/code-input";
import { askAuth, type Trouble } from "./ask-auth";
import { Heading } from "./heading";
import { Notice } from "./notice";

const RESEND_SECONDS = 30;
const CALM: Trouble = { fields: {}, general: null };

type Props = { email: string; done: () => void; back: () => void };

/** The six digits of the mail. The last one sends them; a new code can be asked for after half a minute. */
export function CodeStep({ email, done, back }: Props) {
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(CALM);
  const [resent, setResent] = useState(false);
  const [wait, startWait] = useCountdown(RESEND_SECONDS);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => place.current?.querySelector("input")?.focus(), []);

  const confirm = async (otp: string) => {
    if (busy) return;
    setBusy(true);
    setResent(false);
    const answer = await askAuth("email-otp/verify-email", { email, otp });
    if (answer.ok) return done();
    setBusy(false);
    setTrouble(answer.trouble);
  };
  const resend = async () => {
    startWait();
    setCode("");
    const answer = await askAuth("email-otp/send-verification-otp", { email });
    setTrouble(answer.ok ? CALM : answer.trouble);
    setResent(answer.ok);
  };

  return (
    <>
      <Heading title={copy.code.title} lead={copy.code.lead(email)} expression="focus" />
      <div ref={place} className="grid gap-5 [&>:empty]:hidden">
        <CodeInput
          label={copy.code.label}
          value={code}
          onChange={setCode}
          onComplete={(whole) => void confirm(whole)}
          error={trouble.fields.otp}
        />
        <Notice text={trouble.general} />
        <Notice text={resent ? copy.code.resent : null} tone="success" />
        <Button size="lg" wide busy={busy} disabled={code.length < 6} onClick={() => void confirm(code)}>
          {busy ? copy.code.working : copy.code.submit}
        </Button>
        <div className="flex flex-wrap justify-between gap-x-4">
          <Button variant="link" disabled={wait > 0} onClick={() => void resend()}>
            {wait > 0 ? copy.code.resendIn(wait) : copy.code.resend}
          </Button>
          <Button variant="link" onClick={back}>
            {copy.code.otherAddress}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Whole seconds left, and a way to start again. */
function useCountdown(seconds: number): [number, () => void] {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, () => setLeft(seconds)];
}
