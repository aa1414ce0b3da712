"use client";
import { useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { settings } from "@/lib/copy/en/settings";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { formatDay } from "@/lib/copy/format";
import { problemText } from "@/lib/copy/problem-text";
import { callAt } from "@/lib/http/client";
import { Button } from "@/ui/button";
import { RowGroup } from "@/ui/settings-row";
import { Skeleton } from "@/ui/skeleton";
import { useToast } from "@/ui/toast";
import { addPasskey, canPasskey, deviceName } from "../../client/passkey";
import type * as contract from "../../contract";
import { askAuth } from "../auth/ask-auth";
import { CameBack } from "../auth/came-back";
import { useQuery } from "../auth/use-address";
import { useReady } from "../auth/use-auth-form";
import { useWays } from "../auth/use-ways";
import { NamePasskey } from "./name-passkey";
import { NoAnswer } from "./no-answer";
import { SignInAgain } from "./sign-in-again";
import type { Methods, SignInMethod } from "./use-sign-in-methods";

const copy = methods.settings;
const KEY = "passkey";

/** Every way in, and what can be added. The last one cannot be removed, so it has no button. */
export function SignInMethods({ answer: { items, failure, reload } }: { answer: Methods }) {
  const { providers } = useWays();
  const query = useQuery();
  const show = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const [isStale, setStale] = useState(false);
  const [naming, setNaming] = useState<SignInMethod | null>(null);
  const hasKeys = useReady() && canPasskey();
  if (items === null)
    return failure ? <NoAnswer title={copy.title} failure={failure} retry={reload} /> : <Skeleton className="h-24 w-full" />;
  const addable = providers.filter((provider) => !items.some(({ what }) => what === provider));
  const complain = (text: string, reason: string | undefined) => {
    setBusy(null);
    if (reason === "stale") setStale(true);
    else show({ text, tone: "warning" });
  };
  const add = async (provider: string) => {
    setBusy(provider);
    const answer = await askAuth("link-social", { provider });
    if (answer.ok) return window.location.assign(String(answer.body.url));
    complain(answer.trouble.general ?? methods.trouble.failed?.(provider) ?? "", answer.trouble.reason);
  };
  const addKey = async () => {
    setBusy(KEY);
    const outcome = await addPasskey(askAuth, deviceName());
    if (typeof outcome === "object") return complain(outcome.said || methods.passkey.notAdded, outcome.reason);
    setBusy(null);
    if (outcome === "ok") {
      show({ text: methods.passkey.added, tone: "success" });
      reload();
    }
  };
  const remove = async ({ id, what }: SignInMethod) => {
    setBusy(id);
    const answer = await callAt<typeof contract.removeSignInMethod>(rareEndpoints.removeSignInMethod, { methodId: id });
    if (!answer.ok)
      return complain(answer.offline ? settings.needsConnection : problemText(answer.problem), answer.problem.reason);
    setBusy(null);
    show({ text: copy.wasRemoved(what), tone: "success" });
    reload();
  };
  const added = query.get("added");
  return (
    <div className="grid grid-cols-1 gap-3">
      <CameBack query={query} hint={added ? copy.wasAdded(added) : null} />
      <RowGroup title={copy.title}>
        {items.map((method) => (
          <li key={method.id} className="flex min-h-16 flex-wrap items-center justify-end gap-x-4 py-2 ps-4 pe-2">
            <span className="min-w-0 flex-1 basis-32">
              <span className="block wrap-anywhere">{method.name ?? methods.nameOf(method.what)}</span>
              <span className="block text-sm text-ink-2">
                {method.name ? `${methods.passkey.kind} · ` : ""}
                {copy.since(formatDay(method.addedAt.slice(0, 10)))}
              </span>
            </span>
            <span className="flex flex-wrap justify-end">
              {method.what === "passkey" ? (
                <Button
                  variant="ghost"
                  aria-label={methods.passkey.renameOf(method.name ?? "")}
                  onClick={() => setNaming(method)}
                >
                  {methods.passkey.rename}
                </Button>
              ) : null}
              {method.what === "password" || items.length === 1 ? null : (
                <Button
                  variant="ghost"
                  busy={busy === method.id}
                  aria-label={copy.removeOf(method.name ?? method.what)}
                  onClick={() => void remove(method)}
                >
                  {copy.remove}
                </Button>
              )}
            </span>
          </li>
        ))}
      </RowGroup>
      {items.length === 1 && items[0]?.what !== "password" ? <p className="px-4 text-sm text-ink-2">{copy.last}</p> : null}
      {isStale ? <SignInAgain next="/settings/account" /> : null}
      <NamePasskey passkey={naming} onClose={() => setNaming(null)} onNamed={reload} />
      {hasKeys ? (
        <div className="grid gap-1">
          <Button variant="secondary" busy={busy === KEY} onClick={() => void addKey()}>
            {methods.passkey.add}
          </Button>
          <p className="px-4 text-sm text-ink-2">{methods.passkey.addNote}</p>
        </div>
      ) : null}
      {addable.map((provider) => (
        <Button key={provider} variant="secondary" busy={busy === provider} onClick={() => void add(provider)}>
          {copy.add(provider)}
        </Button>
      ))}
    </div>
  );
}
