"use client";
import { useEffect, useRef, useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { billing as copy } from "@/lib/copy/en/billing";
import { settings } from "@/lib/copy/en/settings";
import { type Answer, callAt } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";

export type Door = "checkout" | "portal" | "cancel" | "card";

/** Leads to a page of the payment service. A tap repeated after a dead connection is the same request, not a second one. */
export function useDoor(onRefused: () => void): { readonly busy: Door | null; readonly go: (door: Door) => void } {
  const [busy, setBusy] = useState<Door | null>(null);
  const keys = useRef(new Map<Door, string>());
  const show = useToast();
  useEffect(() => {
    // Back from there by the browser's own button: the page is as it was left.
    const reset = () => setBusy(null);
    window.addEventListener("pageshow", reset);
    return () => window.removeEventListener("pageshow", reset);
  }, []);
  const go = async (door: Door) => {
    setBusy(door);
    const key = keys.current.get(door) ?? newId();
    keys.current.set(door, key);
    const answer = await open(door, key);
    const isSettled = answer.ok || (answer.problem.status >= 400 && answer.problem.status < 500);
    if (isSettled) keys.current.delete(door);
    if (answer.ok) return window.location.assign(answer.value.url);
    setBusy(null);
    show({
      text: answer.offline ? settings.needsConnection : answer.problem.detail || copy.subscription.failed,
      tone: "warning",
    });
    if (answer.problem.status === 409) onRefused();
  };
  return { busy, go: (door) => void go(door) };
}

function open(door: Door, key: string): Promise<Answer<{ readonly url: string }>> {
  if (door === "checkout")
    return callAt<typeof contract.openCheckout>(rareEndpoints.openCheckout, { idempotencyKey: key }, { key });
  return callAt<typeof contract.openPortal>(rareEndpoints.openPortal, { to: door, idempotencyKey: key }, { key });
}
