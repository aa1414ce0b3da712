const HOME = "/dashboard";
const ANYWHERE = "https://mo.invalid";
/** Control characters and line separators, which a browser drops, and the backslash, which it reads as a slash. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\ufeff\\]/u;

/**
 * Where to go after signing in: `value` when it is a path inside Mo, else the dashboard. One leading slash, no
 * `//`, `/\` or control characters, neither as such nor percent-encoded, however often (security specification 2.4).
 */
export function safePath(value: string | null | undefined): string {
  if (!value || !decodings(value).every(isInside)) return HOME;
  const url = new URL(value, ANYWHERE);
  return url.origin === ANYWHERE ? `${url.pathname}${url.search}${url.hash}` : HOME;
}

function isInside(text: string): boolean {
  const path = text.split(/[?#]/, 1)[0] ?? "";
  return path.startsWith("/") && !path.includes("//") && !FORBIDDEN.test(text) && URL.canParse(text, ANYWHERE);
}

const DEPTH_MAX = 5;

/** The value and what it becomes when decoded again and again; nothing acceptable when that does not end. */
function decodings(value: string): string[] {
  const forms = [value];
  for (let i = 0; i < DEPTH_MAX; i++) {
    const last = forms[forms.length - 1] ?? "";
    const next = decoded(last);
    if (next === null) return [""];
    if (next === last) return forms;
    forms.push(next);
  }
  return [""];
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
