import { createHmac, timingSafeEqual } from "node:crypto";
import type { Keys } from "../keys";
import { ABSOLUTE_MS } from "./session-life";

/** `__Host-` needs https; on plain-http localhost the bare name is all a browser accepts. */
export function cookieName(appUrl: string): string {
  return appUrl.startsWith("https:") ? "__Host-mo_session" : "mo_session";
}

/** The cookie that ties a sign-in elsewhere, or a passkey's challenge, to the browser that began it. */
export function flowName(appUrl: string): string {
  return appUrl.startsWith("https:") ? "__Host-mo_flow" : "mo_flow";
}

/** What the library calls the cookie of a passkey's challenge; a browser knows it by `flowName`. */
export const PASSKEY_COOKIE = "passkey";

/** The secret that signs session cookies; also given to the library, so that both read each other's. */
export function cookieSecret(keys: Keys): string {
  return keys.derive("sessions");
}

/** The session token in a request's cookie, or null when it is missing or its signature is not ours. */
export function readToken(headers: Headers, appUrl: string, secret: string): string | null {
  const value = cookieValue(headers.get("cookie") ?? "", cookieName(appUrl));
  if (value === null) return null;
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const ours = Buffer.from(sign(token, secret));
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : null;
}

/** `Set-Cookie` of a session. It outlives idling on purpose: the server decides when a session is over. */
export function sessionCookie(token: string, appUrl: string, secret: string): string {
  const name = cookieName(appUrl);
  const value = encodeURIComponent(`${token}.${sign(token, secret)}`);
  const secure = name.startsWith("__Host-") ? "; Secure" : "";
  return `${name}=${value}; Max-Age=${MAX_AGE_SECONDS}; Path=/; HttpOnly${secure}; SameSite=Lax`;
}

/** `Set-Cookie` that takes a session's cookie away. */
export function endedCookie(appUrl: string): string {
  const name = cookieName(appUrl);
  return `${name}=; Max-Age=0; Path=/; HttpOnly${name.startsWith("__Host-") ? "; Secure" : ""}; SameSite=Lax`;
}

const MAX_AGE_SECONDS = ABSOLUTE_MS / 1000;

/**
 * The library's cookies reduced to those Mo has. A session's Max-Age is the idle time, but a sign-in that is used
 * every day is renewed on the server only, so the browser must keep the cookie for the absolute time.
 */
export function keepOwnCookies(setCookies: readonly string[], appUrl: string): string[] {
  return setCookies.flatMap((cookie) => {
    if (isSessionCookie(cookie, appUrl)) return [cookie.replace(/Max-Age=[1-9]\d*/i, `Max-Age=${MAX_AGE_SECONDS}`)];
    return cookie.startsWith(`${flowName(appUrl)}=`) ? [cookie] : [];
  });
}

/** Whether this `Set-Cookie` is that of a session. */
export function isSessionCookie(cookie: string, appUrl: string): boolean {
  return cookie.startsWith(`${cookieName(appUrl)}=`);
}

function sign(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("base64");
}

function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const [key, ...rest] = pair.trim().split("=");
    if (key === name) return decoded(rest.join("="));
  }
  return null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
