import { forgetAnswers } from "./answers";
import { close } from "./closing";
import { dropUnsent, type Seen, saveProfile, unsentPatch } from "./save-profile";

/**
 * Ends the session, empties this device and goes to the sign-in page. Without a connection the device is emptied all the
 * same and the session ends as soon as there is one.
 */
export async function signOut(forget: () => Promise<void>): Promise<void> {
  const isEnded = await endSession();
  await forgetAnswers();
  await forget();
  if (isEnded) return window.location.assign("/login");
  owe();
  close({ why: "signed-out" });
}

/** True when a lifter left this device without a connection and the server has not heard of it. */
export function owesSignOut(): boolean {
  try {
    return localStorage.getItem(OWED) !== null;
  } catch {
    return false;
  }
}

/** Tells the server now; false when it cannot be reached. */
export async function paySignOut(): Promise<boolean> {
  if (!(await endSession())) return false;
  localStorage.removeItem(OWED);
  return true;
}

/** Settings changed without a connection, by number, after one more try to send them. */
export async function unsentSettings(seen: Seen): Promise<number> {
  const patch = await unsentPatch(seen.userId);
  if (patch === null) return 0;
  const saved = navigator.onLine ? await saveProfile(seen, patch) : null;
  if (saved === null || (!saved.ok && saved.offline)) return Object.keys(patch).length;
  await dropUnsent(seen.userId);
  return 0;
}

const OWED = "mo-sign-out";

function owe(): void {
  try {
    localStorage.setItem(OWED, "1");
  } catch {
    // Storage is blocked: the session ends by its own age.
  }
}

/** Also forgets the cookie of a session that is already over. */
export async function endSession(): Promise<boolean> {
  try {
    const response = await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    return response.ok || response.status === 401;
  } catch {
    return false;
  }
}
