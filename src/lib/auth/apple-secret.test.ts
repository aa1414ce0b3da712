import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { isAppleSecret } from "../../../tests/peers/oidc";
import { appleSecret } from "./apple-secret";

const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
const APP = { clientId: "fitness.mo.web", teamId: "TEAM", keyId: "KEY" };
const privateKey = pair.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
const publicKey = pair.publicKey.export({ format: "pem", type: "spki" }).toString();
const DAY = 86_400_000;

test("the secret is a token signed with the key, names team, key and client, and is made anew after a month", () => {
  let at = Date.UTC(2026, 0, 1);
  const secret = appleSecret({ ...APP, privateKey, discoveryUrl: "" }, () => new Date(at));
  const first = secret();
  expect(isAppleSecret(first, { ...APP, publicKey })).toBe(true);
  expect(isAppleSecret(first, { ...APP, keyId: "OTHER", publicKey })).toBe(false);
  at += 29 * DAY;
  expect(secret()).toBe(first);
  at += 2 * DAY;
  const second = secret();
  expect([second === first, isAppleSecret(second, { ...APP, publicKey })]).toEqual([false, true]);
});
