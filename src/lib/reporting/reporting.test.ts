import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Sink, startSink } from "../../../tests/peers/sink";
import type { LogLine } from "../log";
import { jsonLogReporting } from "./json-log";
import { reportedLog } from "./reported-log";
import { ABOUT, FAULT, reportingContract } from "./reporting.contract";
import { sentryReporting } from "./sentry";

let sink: Sink;
// Of the contract, whose five hundred faults may come in for a while.
let busy: Sink;
beforeAll(async () => {
  [sink, busy] = await Promise.all([startSink(), startSink()]);
});
afterEach(() => sink.reset());
afterAll(() => Promise.all([sink?.close(), busy?.close()]));

const open = (over: object = {}) => sentryReporting({ dsn: sink.dsn, release: "a1b2c3d", environment: "preview", ...over });

reportingContract("json-log", jsonLogReporting);
reportingContract("sentry", () => open({ dsn: busy.dsn }));
describe.each(["silent", "refuse", "redirect"] as const)("with a service that says %s,", (fault) => {
  reportingContract("sentry", () => {
    busy.state.fault = fault;
    return open({ dsn: busy.dsn, timeoutMs: 300 });
  });
});

test("a fault arrives once, with release, environment, place and request id, and a short pseudonym", async () => {
  const reporting = open();
  reporting.capture(FAULT, ABOUT);
  await expect.poll(() => sink.items("event").length, { timeout: 10_000 }).toBe(1);
  expect(sink.state.caught).toHaveLength(1);
  expect(sink.state.caught[0]?.path).toMatch(/^\/api\/42\/envelope\/\?.*sentry_key=abc123/);
  const [event] = sink.items("event");
  expect(event).toMatchObject({
    ...{ level: "error", release: "a1b2c3d", environment: "preview", transaction: "logSet" },
    ...{ tags: { where: "logSet", requestId: "0192-id" }, user: { id: "abcdefghijkl" } },
  });
  expect(event?.exception).toMatchObject({
    values: [
      { type: "TypeError", value: "logSet", stacktrace: { frames: [{ function: "serve" }, { function: "logSet", lineno: 10 }] } },
    ],
  });
});

test("nothing else is in it: no request, no crumbs, no name of the machine", async () => {
  const reporting = open();
  reporting.capture(FAULT, { ...ABOUT, user: null });
  await expect.poll(() => sink.items("event").length, { timeout: 10_000 }).toBe(1);
  const [event = {}] = sink.items("event");
  expect(Object.keys(event).sort()).toEqual(
    [
      "contexts",
      "environment",
      "event_id",
      "exception",
      "level",
      "platform",
      "release",
      "sdk",
      "tags",
      "timestamp",
      "transaction",
    ].filter((key) => key in event),
  );
  expect(event).not.toHaveProperty("server_name");
  expect(event).not.toHaveProperty("user");
});

test("faults of a log are reported, other lines are not, and both stand in the log", async () => {
  const lines: LogLine[] = [];
  const reporting = open();
  const log = reportedLog({ write: (_, line) => void lines.push(line) }, reporting);
  log.write("error", { event: "fault", requestId: "0192-id", where: "job daily", ...FAULT });
  log.write("info", { event: "notice", text: "All is well" });
  await expect.poll(() => sink.items("event").length, { timeout: 10_000 }).toBe(1);
  expect(lines.map(({ event }) => event)).toEqual(["fault", "notice"]);
  expect(sink.items("event")).toMatchObject([{ tags: { where: "job daily" } }]);
});

test("nobody there: nothing throws", async () => {
  const reporting = open({ dsn: "http://abc123@127.0.0.1:1/42" });
  reporting.capture(FAULT, ABOUT);
  await reporting.settled();
  expect(sink.state.caught).toEqual([]);
});
