import { sql } from "drizzle-orm";
import { join } from "../../src/features/account/server/join";
import { betterAuthAdapter } from "../../src/lib/auth/better-auth";
import { cookieName } from "../../src/lib/auth/cookie";
import type { AuthSetting } from "../../src/lib/auth/setting";
import { NO_PROVIDERS } from "../../src/lib/config-providers";
import type { Services } from "../../src/lib/context";
import { outbox } from "../../src/lib/db/schema/events";
import { memoryLimits } from "../../src/lib/rate-limit/memory";

export const APP_URL = "http://localhost:3000";
export const PASSWORD = "walnut-harbour-42";
const UA = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

let clients = 0;

/** What every door of the tests is opened with. */
export function settingFor(services: Services): AuthSetting {
  return {
    services,
    limits: memoryLimits(() => Date.now()),
    appUrl: APP_URL,
    verifyEmail: true,
    providers: NO_PROVIDERS,
    joined: (member) => join(services, member),
    clientAddress: (headers) => headers.get("x-test-address"),
  };
}

/** A browser in front of the sign-in door: it has an address and a jar for the two cookies Mo has. */
export function openAuth(services: Services, over: Partial<AuthSetting> = {}) {
  const auth = betterAuthAdapter({ ...settingFor(services), ...over });
  return { auth, newBrowser: (address = `203.0.113.${++clients}`) => newBrowser(auth.routes, over.appUrl ?? APP_URL, address) };
}

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
  readonly headers: Headers;
}

function newBrowser(routes: (request: Request) => Promise<Response>, appUrl: string, address: string) {
  const jar = new Map<string, string>();
  const sessionName = cookieName(appUrl);
  const send = async (method: string, path: string, body?: object, extra: Record<string, string> = {}): Promise<Reply> => {
    const headers = new Headers({ "sec-fetch-site": "same-origin", "user-agent": UA, "x-test-address": address });
    if (jar.size > 0) headers.set("cookie", [...jar.values()].join("; "));
    if (body) headers.set("content-type", "application/json");
    for (const [name, value] of Object.entries(extra)) headers.set(name, value);
    const request = new Request(`${appUrl}/api/auth/${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const response = await routes(request);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const name = pair.split("=")[0] ?? "";
      if (/Max-Age=0/i.test(line)) jar.delete(name);
      else jar.set(name, pair);
    }
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {}, text, headers: response.headers };
  };
  return {
    send,
    post: (path: string, body: object = {}, extra?: Record<string, string>) => send("POST", path, body, extra),
    signUp: (email: string, more: object = {}) => send("POST", "sign-up/email", { ...form(email), ...more }),
    signIn: (email: string, password = PASSWORD) => send("POST", "sign-in/email", { email, password }),
    jar,
    cookie: () => jar.get(sessionName) ?? null,
    use: (value: string | null) => {
      if (value === null) jar.delete(sessionName);
      else jar.set(sessionName, value);
    },
    headers: () => new Headers(jar.has(sessionName) ? { cookie: jar.get(sessionName) ?? "" } : {}),
  };
}

export function form(email: string) {
  return { email, password: PASSWORD, timeZone: "Europe/Berlin", locale: "de-DE", acceptTerms: true, acceptHealth: true };
}

/** Mails waiting for this address, newest first. */
export async function mailsTo({ database }: Services, email: string) {
  return database.unit({ actor: "system", mode: "read" }, (db) =>
    db
      .select({ kind: outbox.kind, subject: outbox.subject, text: outbox.text, key: outbox.key })
      .from(outbox)
      .where(sql`${outbox.recipient} = ${email}`)
      .orderBy(sql`${outbox.createdAt} desc, ${outbox.id} desc`),
  );
}

/** The newest six-digit code mailed to this address. */
export async function codeFor(services: Services, email: string): Promise<string> {
  const mail = (await mailsTo(services, email)).find(({ kind }) => kind === "code");
  return /^\d{6}/.exec(mail?.subject ?? "")?.[0] ?? "no code";
}

/** The newest token behind "#" in mails of this kind. */
export async function linkTokenFor(services: Services, email: string, kind: string): Promise<string> {
  const mail = (await mailsTo(services, email)).find((one) => one.kind === kind);
  return /#(?:confirm|token)=(\S+)/.exec(mail?.text ?? "")?.[1] ?? "no token";
}
