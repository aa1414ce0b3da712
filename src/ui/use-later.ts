"use client";
import { useEffect, useState } from "react";

/** A part that is fetched once the page rests: out of the first paint, and there when the connection is not. */
export function useLater<T>(load: () => Promise<T>): T | null {
  const [part, setPart] = useState<{ readonly value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part is the same for the life of the component
  useEffect(() => {
    let live = true;
    const fetchIt = () =>
      void load().then(
        (value) => live && setPart({ value }),
        // Without a connection: asked again when there is one.
        () => window.addEventListener("online", fetchIt, { once: true }),
      );
    const stop = whenIdle(fetchIt);
    return () => {
      live = false;
      stop();
      window.removeEventListener("online", fetchIt);
    };
  }, []);
  return part?.value ?? null;
}

/** Safari has no idle callback; two seconds are late enough. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(work, { timeout: 3_000 });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(work, 2_000);
  return () => clearTimeout(timer);
}
