import { expect, test } from "vitest";
import { addressOf } from "./envelope";

const OURS = "https://abc@o1.ingest.example/7";
const envelope = (header: unknown) =>
  Buffer.from(`${typeof header === "string" ? header : JSON.stringify(header)}\n{"type":"event"}\n{}\n`);

test("ours goes to our project", () => {
  expect(addressOf(envelope({ dsn: OURS, sent_at: "now" }), OURS)).toBe(
    "https://o1.ingest.example/api/7/envelope/?sentry_key=abc&sentry_version=7",
  );
  expect(addressOf(envelope({ dsn: "http://k@127.0.0.1:9/sub/3" }), "http://k@127.0.0.1:9/sub/3")).toBe(
    "http://127.0.0.1:9/sub/api/3/envelope/?sentry_key=k&sentry_version=7",
  );
});

test.each([
  { dsn: "https://abc@o1.ingest.example/8" },
  { dsn: "https://abd@o1.ingest.example/7" },
  { dsn: "https://abc@evil.example/7" },
  { dsn: "http://abc@o1.ingest.example/7" },
  { dsn: "https://abc@o1.ingest.example/7?x" },
  { dsn: "https://abc@o1.ingest.example@evil.example/7" },
  { dsn: [OURS] },
  {},
  "not json",
  "",
  `{"dsn":"${OURS}","pad":"${"x".repeat(17_000)}"}`,
])("%o is nobody's", (header) => {
  expect(addressOf(envelope(header), OURS)).toBeNull();
});

test("a body without a line is nobody's", () => {
  expect(addressOf(Buffer.from(JSON.stringify({ dsn: OURS })), OURS)).toBeNull();
  expect(addressOf(new Uint8Array(), OURS)).toBeNull();
});
