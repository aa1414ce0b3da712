"use client";
import { useState } from "react";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { Button } from "@/ui/button";
import { signInByPasskey } from "../../client/passkey";
import { askAuth } from "./ask-auth";
import { Notice } from "./notice";

const copy = methods.passkey;

/** Signs in with a key of this device. */
export function PasskeyButton({ done }: { done: (answer: Readonly<Record<string, unknown>>) => void }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    setTrouble(null);
    const outcome = await signInByPasskey(askAuth);
    if (typeof outcome === "object" && "body" in outcome) return done(outcome.body);
    setBusy(false);
    if (typeof outcome === "object") setTrouble(outcome.said || copy.notIn);
  };
  return (
    <div className="grid gap-3 [&>:empty]:hidden">
      <Button variant="secondary" size="lg" wide busy={busy} onClick={() => void go()}>
        {busy ? copy.working : copy.signIn}
      </Button>
      <Notice text={trouble} />
    </div>
  );
}
