"use client";
import { type ComponentType, lazy, useEffect } from "react";

/**
 * A part that is not in the first load: it arrives on first use, or earlier when a screen asks for it with `useSoon`,
 * so that it is here when the signal is gone. Put a Suspense around it.
 */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return Object.assign(
    lazy(async () => ({ default: await load() })),
    { load },
  );
}

/** Milliseconds after the first paint: the rows answer before anything else is fetched. */
const QUIET_MS = 1_500;

/** Fetches parts once the screen has settled. */
export function useSoon(parts: readonly { readonly load: () => Promise<unknown> }[]) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is written at the top of a module and never changes
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without a network they stay away; whoever needs one then says so.
      for (const part of parts) part.load().catch(() => {});
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
}
