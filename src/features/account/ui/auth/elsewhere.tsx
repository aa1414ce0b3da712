"use client";
import { useState } from "react";
import { methods as copy } from "@/lib/copy/en/sign-in-methods";
import { Button } from "@/ui/button";
import { canPasskey } from "../../client/passkey";
import { askAuth } from "./ask-auth";
import { Notice } from "./notice";
import { PasskeyButton } from "./passkey-button";
import { useReady } from "./use-auth-form";
import { useWays } from "./use-ways";

type Props = {
  /** What a sign-up must bring along; null when it is not given yet, and the page says where. */
  consent?: () => object | null;
  /** Where to go afterwards; not every value is safe, the server judges. */
  next: string | null;
  /** The one that cannot help here. */
  without?: string | null;
  /** Where a passkey may be used too: what follows its answer. */
  entered?: (answer: Readonly<Record<string, unknown>>) => void;
};

/** Ways beside a password: a passkey, and one button for each service this instance can sign in with. */
export function Elsewhere({ consent, next, without, entered }: Props) {
  const providers = useWays().providers.filter((name) => name !== without);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const hasPasskey = useReady() && entered !== undefined && canPasskey();
  if (providers.length === 0 && !hasPasskey) return null;
  const go = async (provider: string) => {
    const given = consent?.();
    if (given === null) return;
    setBusy(provider);
    const answer = await askAuth("sign-in/social", { provider, next, ...(given && { consent: given }) });
    if (answer.ok) return window.location.assign(String(answer.body.url));
    setBusy(null);
    setTrouble(answer.trouble.general ?? copy.trouble.failed?.(provider) ?? null);
  };
  return (
    <div className="mt-5 grid gap-3">
      <p className="flex items-center gap-3 text-sm text-ink-3 before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline">
        {copy.or}
      </p>
      {hasPasskey ? <PasskeyButton done={entered} /> : null}
      {providers.map((provider) => (
        <Button key={provider} variant="secondary" size="lg" wide busy={busy === provider} onClick={() => void go(provider)}>
          {busy === provider ? copy.leaving(provider) : copy.continueWith(provider)}
        </Button>
      ))}
      <Notice text={trouble} />
    </div>
  );
}
