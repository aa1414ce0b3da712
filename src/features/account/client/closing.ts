"use client";
import { useSyncExternalStore } from "react";

/** Why nothing of the app is shown any more on this page. */
export type Closing =
  | { readonly why: "signed-out" }
  /** A birth year proved less than 16. `erased`: the server says that the account is gone. */
  | { readonly why: "too-young"; readonly erased: boolean };

/** Puts a last page in the place of the app; only a new page load leads back. */
export function close(closing: Closing): void {
  closed = closing;
  for (const listener of listeners) listener();
}

export function useClosing(): Closing | null {
  return useSyncExternalStore(
    subscribe,
    () => closed,
    () => null,
  );
}

let closed: Closing | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
