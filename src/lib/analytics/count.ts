import type { Counted } from "./events";

/**
 * Says that something happened which only the browser sees. Heard only where a service outside counts and the lifter has allowed
 * it (`wiring/browser`); anywhere else it is gone at once.
 */
export function count(counted: Counted): void {
  dispatchEvent(new CustomEvent(COUNTED, { detail: counted }));
}

/** Calls back for each; returns how to stop. */
export function onCount(hear: (counted: Counted) => void): () => void {
  const listen = (event: Event) => hear((event as CustomEvent<Counted>).detail);
  addEventListener(COUNTED, listen);
  return () => removeEventListener(COUNTED, listen);
}

const COUNTED = "mo-count";
