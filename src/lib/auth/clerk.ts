import "server-only";
import { createPublicKey } from "node:crypto";
import type { ClerkSetting } from "../config-clerk";
import { sha256 } from "../keys";
import { clerkApi } from "./clerk-api";
import { type ClerkDesk, userOf } from "./clerk-desk";
import { clerkHearing } from "./clerk-hearing";
import { clerkRoutes } from "./clerk-routes";
import { type ClerkClaims, clerkTokenReader, keptKeys } from "./clerk-token";
import { takeIn } from "./clerk-users";
import { eraseIdentity } from "./erase";
import { authMails } from "./mails";
import type { Auth } from "./port";
import type { AuthSetting } from "./setting";

/**
 * Signing in by Clerk: its screens, its sessions, its mails. Mo verifies each token itself and knows a lifter by the identity
 * noted here; nobody is found by their address. Somebody new is taken in with the first token or message that brings both
 * consents, whichever comes first.
 */
export function clerkAdapter(setting: AuthSetting & { readonly clerk: ClerkSetting }): Auth {
  const { services, appUrl, clerk, now = () => new Date() } = setting;
  const { database, keys } = services;
  const api = clerkApi(clerk);
  const erase: Auth["erase"] = (userId, receipt) => eraseIdentity(database, keys, userId, receipt);
  const own = clerk.jwtKey === null ? null : createPublicKey(clerk.jwtKey);
  const read = clerkTokenReader({
    keyOf: own ? async () => own : keptKeys(api.keys, now),
    issuer: `https://${clerk.frontendHost}`,
    party: appUrl,
    now,
  });
  const claimsOf = async (headers: Headers) => {
    const token = tokenIn(headers);
    return token === null ? null : read(token);
  };
  const base = { ...setting, clerk, api, now, erase, claimsOf, mails: authMails(services, appUrl, now) };
  const whoIs: Auth["whoIs"] = async (headers) => {
    const claims = await claimsOf(headers);
    if (!claims) return null;
    const userId = (await userOf(services, claims.sub)) ?? (await takeIn({ ...base, whoIs }, claims.sub, null));
    return userId === null ? null : { userId, sessionId: sessionIdOf(claims), signedInAt: signedInAt(claims, now()) };
  };
  const desk: ClerkDesk = { ...base, whoIs };
  return { whoIs, erase, routes: clerkRoutes(desk), hear: clerkHearing(desk) };
}

const COOKIE = "__session";

function tokenIn(headers: Headers): string | null {
  const bearer = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer) return bearer;
  const pair = (headers.get("cookie") ?? "").split(";").find((one) => one.trim().startsWith(`${COOKIE}=`));
  return pair?.trim().slice(COOKIE.length + 1) || null;
}

/** Clerk's name of a session in the form of Mo's own, for whoever compares them. */
function sessionIdOf({ sid }: ClerkClaims): string {
  const hex = sha256(sid);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Clerk counts the minutes since a factor was given; a token that does not say so proves no young sign-in. */
function signedInAt({ fva }: ClerkClaims, now: Date): Date {
  const minutes = fva?.[0] ?? -1;
  return minutes < 0 ? new Date(0) : new Date(now.getTime() - minutes * 60_000);
}
