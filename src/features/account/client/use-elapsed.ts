"use client";
import { useEffect, useState } from "react";

/** Whole seconds since an instant, told again every second; null before the first tick, so that a server and a browser agree. */
export function useElapsed(since: string | null): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const tell = () => setSeconds(Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 1000)));
    tell();
    const timer = setInterval(tell, 1000);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? null : seconds;
}
