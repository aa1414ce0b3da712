import { createECDH, randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Fault, type PushPeer, startPush } from "../../../tests/peers/push";
import { noPush } from "./off";
import { isPushAddress } from "./push-address";
import { webPush } from "./web-push";

let peer: PushPeer;
beforeAll(async () => {
  peer = await startPush();
});
afterEach(() => {
  const { strange, elsewhere } = peer.state;
  peer.reset();
  expect([strange, elsewhere]).toEqual([[], 0]);
});
afterAll(() => peer?.close());

const pair = createECDH("prime256v1");
pair.generateKeys();
const open = (over: object = {}) =>
  webPush({
    ...{
      publicKey: pair.getPublicKey("base64url"),
      privateKey: pair.getPrivateKey("base64url"),
      subject: "mailto:mo@mo.example",
    },
    isAllowed: (endpoint) => endpoint.startsWith(`${peer.origin}/send/`),
    ...over,
  });
const REST = { text: '{"kind":"rest-over"}', ttlSeconds: 60 };

test("the device reads what was sent, and the push service knows who sent it", async () => {
  expect(await open().send(peer.subscription, REST)).toBe("sent");
  const [got] = peer.state.got;
  expect(got).toMatchObject({ text: REST.text, ttl: "60", claims: { aud: peer.origin, sub: "mailto:mo@mo.example" } });
  expect(got!.claims.exp * 1_000).toBeLessThan(Date.now() + 25 * 3_600_000);
});

test("1 KB goes whole, in any language; more does not go at all", async () => {
  const text = "ü".repeat(512);
  await open().send(peer.subscription, { ...REST, text });
  expect(peer.state.got[0]?.text).toBe(text);
  await expect(open().send(peer.subscription, { ...REST, text: `${text}!` })).rejects.toMatchObject({ code: "invalid" });
  expect(peer.state.got).toHaveLength(1);
});

test.each([404, 410])("%i: the device is gone", async (status) => {
  peer.state.fault = { status };
  expect(await open().send(peer.subscription, REST)).toBe("gone");
});

test.each<Fault>([
  { status: 400 },
  { status: 403 },
  { status: 413 },
  { status: 429 },
  { status: 500 },
  "silent",
  "reset",
  "redirect",
  "endless",
])("%o: not sent, not gone, and known in time, without an address or key in the error", async (fault) => {
  peer.state.fault = fault;
  const from = performance.now();
  const failed = await open({ timeoutMs: 500 })
    .send(peer.subscription, REST)
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(Error);
  expect(String(failed)).not.toMatch(/device-1|127\.0/);
  expect(performance.now() - from).toBeLessThan(3_000);
});

test.each([
  { p256dh: "", auth: "" },
  { p256dh: "secret-key", auth: "x" },
  { p256dh: randomBytes(65).toString("base64url"), auth: randomBytes(16).toString("base64url") },
])("keys that are none (%#) are refused, and not quoted", async (keys) => {
  const failed = await open()
    .send({ ...peer.subscription, keys }, REST)
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: "invalid" });
  expect(String(failed)).not.toContain("secret-key");
  expect(peer.state.got).toEqual([]);
});

test("an address that is no push service's is never called", async () => {
  const strict = open({ isAllowed: isPushAddress });
  await expect(strict.send(peer.subscription, REST)).rejects.toMatchObject({ code: "invalid" });
  expect(peer.state.got).toEqual([]);
});

test.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
  "https://web.push.apple.com/QABC",
  "https://wns2-am3p.notify.windows.com/w/?token=BQ",
])("%s may be called", (endpoint) => {
  expect(isPushAddress(endpoint)).toBe(true);
});

test.each([
  "http://fcm.googleapis.com/x",
  "https://fcm.googleapis.com:8443/x",
  "https://user@fcm.googleapis.com/x",
  "https://fcm.googleapis.com.evil.example/x",
  "https://evil.example/fcm.googleapis.com",
  "https://evil.example#fcm.googleapis.com",
  "https://evilpush.apple.com/x",
  "https://push.apple.com/x",
  "https://xnotify.windows.com/x",
  "https://127.0.0.1/x",
  "https://169.254.169.254/latest",
  "https://[::1]/x",
  "https://fcm.googleapis.com./x",
  "file:///etc/passwd",
  "",
  `https://fcm.googleapis.com/${"x".repeat(2_100)}`,
])("%s may not", (endpoint) => {
  expect(isPushAddress(endpoint)).toBe(false);
});

test("without keys nothing is pushed, and nothing pretends to be", () => {
  expect(noPush()).toEqual({ use: "off" });
});
