"use client";
import { useEffect, useRef, useState } from "react";
import { auth } from "@/lib/copy/en/auth";
import { Button } from "@/ui/button";
import { CodeInput } from "@/ui/code-input";
import { cx } from "@/ui/cx";
import { type AuthAnswer, askAuth, type Trouble } from "./ask-auth";
import { Notice } from "./notice";

const copy = auth.code;
const RESEND_SECONDS = 30;
const CALM: Trouble = { fields: {}, general: null };

type Ask = { readonly path: string; readonly body?: Readonly<Record<string, string>> };

type Props = {
  /** Where the code came; shown above the boxes. */
  lead?: string;
  /** Where the six digits go, below /api/auth; they travel as `otp` beside the rest. */
  confirm: Ask;
  done: () => void;
  /** Sends another code; left out where there is none to ask for here. */
  resend?: Ask;
  back: { readonly label: string; readonly onPress: () => void };
};

/** The six digits of a mail. The last one sends them; a new code can be asked for after half a minute. */
export function CodeEntry({ lead, confirm, done, resend, back }: Props) {
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(CALM);
  const [resent, setResent] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("input")?.focus(), []);

  const send = async (otp: string) => {
    if (busy) return;
    setBusy(true);
    setResent(false);
    const answer = await askAuth(confirm.path, { ...confirm.body, otp });
    if (answer.ok) return done();
    setBusy(false);
    setTrouble(answer.trouble);
  };
  const another = (answer: AuthAnswer) => {
    setTrouble(answer.ok ? CALM : answer.trouble);
    setResent(answer.ok);
  };

  return (
    <div ref={place} className="grid gap-5 [&>:empty]:hidden">
      {lead ? <p className="wrap-anywhere text-ink-2">{lead}</p> : null}
      <CodeInput
        label={copy.label}
        value={code}
        onChange={setCode}
        onComplete={(whole) => void send(whole)}
        error={trouble.fields.otp}
      />
      <Notice text={trouble.general} />
      <Notice text={resent ? copy.resent : null} tone="success" />
      <Button size="lg" wide busy={busy} disabled={code.length < 6} onClick={() => void send(code)}>
        {busy ? copy.working : copy.submit}
      </Button>
      <div className={cx("flex flex-wrap gap-x-4", resend ? "justify-between" : "justify-center")}>
        {resend ? <Resend ask={resend} onAsk={() => setCode("")} onAnswer={another} /> : null}
        <Button variant="link" onClick={back.onPress}>
          {back.label}
        </Button>
      </div>
    </div>
  );
}

function Resend({ ask, onAsk, onAnswer }: { ask: Ask; onAsk: () => void; onAnswer: (answer: AuthAnswer) => void }) {
  const [wait, startWait] = useCountdown(RESEND_SECONDS);
  const again = async () => {
    startWait();
    onAsk();
    onAnswer(await askAuth(ask.path, ask.body ?? {}));
  };
  return (
    <Button variant="link" disabled={wait > 0} onClick={() => void again()}>
      {wait > 0 ? copy.resendIn(wait) : copy.resend}
    </Button>
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
