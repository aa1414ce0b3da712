"use client";
import { useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { myData } from "@/lib/copy/en/my-data";
import { settings } from "@/lib/copy/en/settings";
import { problemText } from "@/lib/copy/problem-text";
import { callAt } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { Button } from "@/ui/button";
import { useProfile } from "../../client/profile";
import { usePublicConfig } from "../../client/public-config";
import type * as contract from "../../contract";
import { SignInAgain } from "./sign-in-again";

const copy = myData.byMail;

/** The same file by mail, where mail reaches the lifter. */
export function MailExport() {
  const { profile } = useProfile();
  const hasMail = usePublicConfig()?.services.email === true && profile.mailReturned === null && !profile.isDemo;
  const [state, setState] = useState<"idle" | "working" | "asked" | "stale">("idle");
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!hasMail) return null;
  const ask = async () => {
    setState("working");
    setTrouble(null);
    const key = newId();
    const answer = await callAt<typeof contract.mailExport>(rareEndpoints.mailExport, { idempotencyKey: key }, { key });
    if (answer.ok) return setState("asked");
    if (answer.problem.reason === "stale") return setState("stale");
    setState("idle");
    const isOften = answer.problem.status === 429;
    setTrouble(answer.offline ? settings.needsConnection : isOften ? myData.often : problemText(answer.problem));
  };
  if (state === "stale") return <SignInAgain next="/settings/data" />;
  return (
    <div>
      {state === "asked" ? null : (
        <Button variant="secondary" busy={state === "working"} onClick={() => void ask()}>
          {copy.ask}
        </Button>
      )}
      <p role="status" className="wrap-anywhere text-ink-2">
        {state === "asked" ? copy.asked(profile.email) : null}
      </p>
      {trouble === null ? null : (
        <p role="alert" className="pt-2 text-error-text">
          {trouble}
        </p>
      )}
    </div>
  );
}
