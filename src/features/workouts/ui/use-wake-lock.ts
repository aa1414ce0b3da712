"use client";
import { useEffect } from "react";

/** Keeps the screen on while `wanted` and the page is visible; the browser lets go when the page hides. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !("wakeLock" in navigator)) return;
    let held: WakeLockSentinel | undefined;
    let stopped = false;
    const hold = async () => {
      if (document.visibilityState !== "visible") return;
      const lock = await navigator.wakeLock.request("screen").catch(() => undefined);
      if (stopped) await lock?.release();
      else held = lock;
    };
    void hold();
    const again = () => void hold();
    document.addEventListener("visibilitychange", again);
    return () => {
      stopped = true;
      document.removeEventListener("visibilitychange", again);
      void held?.release();
    };
  }, [wanted]);
}
