import { createPrivateKey, sign } from "node:crypto";
import type { AppleSetting } from "../config-providers";

const DAY_SECONDS = 86_400;
/** Apple refuses one that lives longer than six months. */
const LIFE_SECONDS = 60 * DAY_SECONDS;
const RENEW_SECONDS = 30 * DAY_SECONDS;

/** The client secret Apple wants: a token signed with the .p8 key. Made when first asked for, and anew every month. */
export function appleSecret(setting: AppleSetting, now: () => Date): () => string {
  const key = createPrivateKey(setting.privateKey);
  let made: { readonly at: number; readonly secret: string } | null = null;
  return () => {
    const at = Math.floor(now().getTime() / 1000);
    if (made === null || at - made.at >= RENEW_SECONDS) made = { at, secret: signed(setting, key, at) };
    return made.secret;
  };
}

function signed({ teamId, clientId, keyId }: AppleSetting, key: ReturnType<typeof createPrivateKey>, at: number): string {
  const head = { alg: "ES256", kid: keyId };
  const claims = { iss: teamId, iat: at, exp: at + LIFE_SECONDS, aud: "https://appleid.apple.com", sub: clientId };
  const text = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  const signature = sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  return `${text}.${signature.toString("base64url")}`;
}
