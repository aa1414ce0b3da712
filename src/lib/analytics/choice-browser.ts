/** What was answered on this device to being counted by a service outside; null before anybody answered. */
export type Choice = "yes" | "no" | null;

const KEY = "mo-counts";
const CHANGED = "mo-counts";

/** Where storage is blocked the answer lasts as long as the page. */
let held: Choice = null;

export function readChoice(): Choice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "yes" || kept === "no" ? kept : held;
  } catch {
    return held;
  }
}

export function writeChoice(choice: "yes" | "no"): void {
  if (readChoice() === choice) return;
  held = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {}
  dispatchEvent(new Event(CHANGED));
}

/** Calls back whenever the answer changes, in this tab or another; returns how to stop. */
export function onChoice(hear: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => void (key === KEY && hear());
  addEventListener(CHANGED, hear);
  addEventListener("storage", elsewhere);
  return () => {
    removeEventListener(CHANGED, hear);
    removeEventListener("storage", elsewhere);
  };
}
