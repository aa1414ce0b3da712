"use client";
import { useEffect, useState } from "react";

export type Confirmation = "none" | "waiting" | "slow" | "done";

const FAST_MS = 1_000;
const SLOW_MS = 3_000;
const PATIENCE_MS = 10_000;
const GIVE_UP_MS = 120_000;

/** Back from the checkout: asks again until Pro is on. The address alone unlocks nothing. */
export function useConfirmation(isPro: boolean, reload: () => void): Confirmation {
  const [since, setSince] = useState<number | null>(null);
  const [phase, setPhase] = useState<Confirmation>("none");
  useEffect(() => {
    if (!new URLSearchParams(window.location.search).has("checkout")) return;
    // A reload of the page is no second return.
    window.history.replaceState(null, "", window.location.pathname);
    setSince(Date.now());
    setPhase("waiting");
  }, []);
  useEffect(() => {
    if (since === null || phase === "none" || phase === "done") return;
    if (isPro) return setPhase("done");
    const timer = setInterval(
      () => {
        const waited = Date.now() - since;
        if (waited > GIVE_UP_MS) return setPhase("none");
        if (waited > PATIENCE_MS) setPhase("slow");
        reload();
      },
      phase === "waiting" ? FAST_MS : SLOW_MS,
    );
    return () => clearInterval(timer);
  }, [since, phase, isPro, reload]);
  return phase;
}
