const KEY = "mo-replay";
const SAID = "mo-replay";

/** Where storage is blocked it lasts as long as the page. */
let held: boolean | null = null;

/** What was said on this device to recordings of broken pages and the account has not heard yet; null when there is nothing. */
export function untoldReplay(): boolean | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? held : kept === "yes";
  } catch {
    return held;
  }
}

/** Keeps an answer until the account has it: a visitor's until they sign in, a lifter's until it arrives. */
export function sayReplay(allowed: boolean): void {
  held = allowed;
  try {
    localStorage.setItem(KEY, allowed ? "yes" : "no");
  } catch {}
  dispatchEvent(new Event(SAID));
}

/** The account has this answer; a newer one stays to be told. */
export function replayTold(allowed: boolean): void {
  if (untoldReplay() !== allowed) return;
  held = null;
  try {
    localStorage.removeItem(KEY);
  } catch {}
}

/** Calls back whenever something was said in this tab. */
export function onReplay(hear: () => void): void {
  addEventListener(SAID, hear);
}
