import { readChoice } from "./choice-browser";
import type { Counted } from "./events";

/**
 * Says that something happened which only the browser sees. Heard only where a service outside counts and the lifter has allowed
 * it (`wiring/browser-counting`); anywhere else it is gone. What an allowed page says before its listener is loaded waits for it.
 */
export function count(counted: Counted): void {
  // A listener takes what it hears.
  const isUnheard = dispatchEvent(new CustomEvent(COUNTED, { detail: counted, cancelable: true }));
  if (isUnheard && early.length < EARLY_MAX && readChoice() === "yes") early.push(counted);
}

/** Calls back for each, first for what has waited; returns how to stop. */
export function onCount(hear: (counted: Counted) => void): () => void {
  const listen = (event: Event) => {
    event.preventDefault();
    hear((event as CustomEvent<Counted>).detail);
  };
  addEventListener(COUNTED, listen);
  for (const counted of early.splice(0)) hear(counted);
  return () => removeEventListener(COUNTED, listen);
}

/** Forgets what waits: the answer is a no by now. */
export function dropEarly(): void {
  early.length = 0;
}

const COUNTED = "mo-count";
const EARLY_MAX = 20;
const early: Counted[] = [];
