import { generateKeyPairSync } from "node:crypto";
import type { Providers } from "../../src/lib/config-providers";
import { isAppleSecret, type OidcPeer, startOidc } from "../peers/oidc";
import type { openAuth, Reply } from "./auth";
import { fresh } from "./auth-desk";

const GOOGLE = { clientId: "mo.apps.example.test", clientSecret: "google-secret" };
const APPLE = { clientId: "fitness.mo.web", teamId: "TEAM000001", keyId: "KEY0000001" };

type Browser = ReturnType<ReturnType<typeof openAuth>["newBrowser"]>;

/** Both providers on loopback, and the settings that lead to them. */
export async function startProviders() {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const privateKey = pair.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  const publicKey = pair.publicKey.export({ format: "pem", type: "spki" }).toString();
  const google = await startOidc({ ...GOOGLE, isSecret: (sent) => sent === GOOGLE.clientSecret, posts: false });
  const apple = await startOidc({ ...APPLE, isSecret: (sent) => isAppleSecret(sent, { ...APPLE, publicKey }), posts: true });
  const providers: Providers = {
    google: { ...GOOGLE, discoveryUrl: google.discoveryUrl },
    apple: { ...APPLE, privateKey, discoveryUrl: apple.discoveryUrl },
  };
  return {
    providers,
    google,
    apple,
    reset: () => [google, apple].map((peer) => peer.reset()),
    close: () => Promise.all([google.close(), apple.close()]),
  };
}

export const CONSENT = { acceptTerms: true, acceptHealth: true, timeZone: "Europe/Berlin", locale: "de-DE" };

/** Sends a browser to the provider and says with what it would come back. */
export async function away(browser: Browser, provider: "google" | "apple", body: object = {}, path = "sign-in/social") {
  const asked = await browser.post(path, { provider, ...body });
  if (typeof asked.body.url !== "string") throw new Error(`No address to go to: ${asked.status} ${asked.text}`);
  const answer = await fetch(asked.body.url, { redirect: "manual" });
  if (provider === "google") return { url: asked.body.url, back: (answer.headers.get("location") ?? "").split("?")[1] ?? "" };
  const { form } = (await answer.json()) as { form: string };
  return { url: asked.body.url, back: form };
}

/** Back at Mo with an answer. Apple's comes as a form of another site, without cookies, and is sent on. */
export async function back(browser: Browser, provider: "google" | "apple", query: string): Promise<Reply> {
  return browser.send("GET", `callback/${provider}?${query}`);
}

/** There and back. */
export async function through(browser: Browser, provider: "google" | "apple", body: object = {}, path?: string): Promise<Reply> {
  const gone = await away(browser, provider, body, path);
  return back(browser, provider, gone.back);
}

/** The path a reply sends the browser to. */
export function wentTo(reply: Reply): string {
  const location = reply.headers.get("location");
  if (location === null) return `${reply.status} ${reply.text}`;
  const url = new URL(location);
  return `${url.pathname}${url.search}`;
}

let people = 0;

/** Somebody the provider knows and Mo does not. */
export function somebody(peer: OidcPeer, over: object = {}) {
  const person = { sub: `sub-${++people}`, email: fresh(), email_verified: true as boolean | string, ...over };
  peer.state.person = person;
  return person;
}
