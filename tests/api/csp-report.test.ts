import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST } from "../../src/app/api/csp-report/route";
import type { LogLine } from "../../src/lib/log";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, startTestMo } from "../support/api";

let mo: Started;
let lines: LogLine[];
beforeAll(async () => {
  mo = await startTestMo();
  Object.assign(globalThis, { moStarted: { ...mo, log: { write: (_level: string, line: LogLine) => lines.push(line) } } });
});
beforeEach(() => {
  lines = [];
  vi.stubEnv("MO_GUARD_KEY", "key-of-the-guard");
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => mo.database.close());

const REPORT = {
  "csp-report": {
    "document-uri": "https://mo.example/body?private=1",
    "effective-directive": "script-src-elem",
    "blocked-uri": "https://elsewhere.example/x.js?token=abc",
    "script-sample": "my weight is",
  },
};
let client = 0;
/** As a browser sends it: no cookie, no word of where it comes from. Each from an address of its own unless told. */
function send(body: BodyInit, type = "application/csp-report", address = `203.0.113.${++client}`) {
  const headers = { "content-type": type, "x-mo-guard": "key-of-the-guard", "x-mo-client-ip": address };
  return POST(new Request(`${ORIGIN}/api/csp-report`, { method: "POST", headers, body }));
}
const reports = () => lines.filter(({ event }) => event === "csp-report");

test.each([
  ["application/csp-report", REPORT],
  [
    "application/reports+json",
    [{ type: "csp-violation", body: { effectiveDirective: "script-src-elem", blockedURL: "https://elsewhere.example/x.js" } }],
  ],
])("a report as %s is counted by directive and host, and nothing else of it is kept", async (type, body) => {
  const answer = await send(JSON.stringify(body), type);
  expect(answer.status).toBe(204);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(reports()).toEqual([
    { event: "csp-report", requestId: answer.headers.get("x-request-id"), counts: { "script-src-elem elsewhere.example": 1 } },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/private|token|weight|document|203\.0/);
});

test.each([
  ["another type", JSON.stringify(REPORT), "application/json", 415],
  ["not JSON", "{", "application/csp-report", 400],
  ["not text", new Uint8Array([0xff, 0xfe]), "application/csp-report", 400],
  ["more than 16 KB", JSON.stringify({ "csp-report": { x: "x".repeat(16 * 1024) } }), "application/csp-report", 413],
  ["deeper than is sane", `${"[".repeat(40)}${"]".repeat(40)}`, "application/reports+json", 400],
])("%s is refused and not counted", async (_, body, type, status) => {
  const answer = await send(body, type);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code: "invalid", requestId: answer.headers.get("x-request-id") });
  expect(reports()).toEqual([]);
});

test("a list without a violation in it is fine and says nothing", async () => {
  expect((await send("[]", "application/reports+json")).status).toBe(204);
  expect((await send("", "application/csp-report")).status).toBe(204);
  expect(reports()).toEqual([]);
});

test("thirty a minute from one client, and the next one's are still heard", async () => {
  const answers = await Promise.all(Array.from({ length: 31 }, () => send(JSON.stringify(REPORT), undefined, "198.51.100.7")));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 30 }, () => 204), 429]);
  expect(answers.at(-1)?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect((await send(JSON.stringify(REPORT), undefined, "198.51.100.8")).status).toBe(204);
});
