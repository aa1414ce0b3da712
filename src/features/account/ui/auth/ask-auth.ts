import { auth as copy } from "@/lib/copy/en/auth";
import type { Problem } from "@/lib/http/problem";

/** What went wrong, in words: beside its field where there is one, else above the button. */
export interface Trouble {
  readonly fields: Readonly<Record<string, string>>;
  readonly general: string | null;
  /** `stale`: the sign-in is too long ago for this. */
  readonly reason?: string | undefined;
}

export type AuthAnswer =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly trouble: Trouble };

/** Posts to a path below /api/auth. Never throws: a dead network is trouble like any other. */
export async function askAuth(path: string, body: object): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, body: answer as Record<string, unknown> };
    return { ok: false, trouble: troubleOf(answer as Problem, Number(response.headers.get("retry-after"))) };
  } catch {
    return { ok: false, trouble: { fields: {}, general: navigator.onLine ? copy.errors.any : copy.errors.offline } };
  }
}

function troubleOf({ errors = [], detail, code, reason }: Problem, waitSeconds: number): Trouble {
  const fields = Object.fromEntries(errors.map(({ path, message }) => [path, message]));
  if (waitSeconds > 0) return { fields, general: copy.errors.wait(waitSeconds) };
  if (errors.length > 0 && !errors.some(({ path }) => UNSEEN.includes(path))) return { fields, general: null };
  return { fields, general: SAYS_WHY.includes(code) ? detail : copy.errors.any, reason };
}

/** Refusals whose own words are for people. */
const SAYS_WHY = ["conflict", "forbidden", "unauthenticated", "unavailable"];

/** What the page sends by itself and has no field for. */
const UNSEEN = ["timeZone", "locale", ""];
