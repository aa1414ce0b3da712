import fc from "fast-check";
import { expect, test } from "vitest";
import { countingLog } from "./counting-log";
import { openMeter } from "./meter";
import { prometheusText } from "./prometheus";
import { boundOf, quantileOf, TIME_BOUNDS } from "./time-bounds";

const AT = Date.parse("2026-03-02T10:00:20.000Z");

test("a quantile read from the cells is within a tenth of the true one", () => {
  expect([...TIME_BOUNDS]).toEqual([...TIME_BOUNDS].sort((a, b) => a - b));
  const times = fc.array(fc.integer({ min: 8, max: 9_000 }), { minLength: 200, maxLength: 400 });
  fc.assert(
    fc.property(times, fc.constantFrom(0.5, 0.95), (ms, share) => {
      const cells = new Map<number, number>();
      for (const one of ms) cells.set(boundOf(one), (cells.get(boundOf(one)) ?? 0) + 1);
      const sorted = [...ms].sort((a, b) => a - b);
      const near = [-1, 0].map((by) => sorted[Math.ceil(share * ms.length) + by] ?? 0);
      const read = quantileOf(cells, share) ?? 0;
      // Between two neighbours either is the true one; a cell is at most a quarter wide.
      expect(read).toBeGreaterThanOrEqual((near[0] ?? 0) * 0.8);
      expect(read).toBeLessThanOrEqual((near[1] ?? 0) * 1.25);
    }),
  );
});

test("the p95 of an even load agrees with the driver's within a tenth", () => {
  const cells = new Map<number, number>();
  for (let ms = 10; ms <= 400; ms++) cells.set(boundOf(ms), (cells.get(boundOf(ms)) ?? 0) + 1);
  const driver = 10 + 0.95 * 390;
  expect(Math.abs((quantileOf(cells, 0.95) ?? 0) - driver) / driver).toBeLessThan(0.1);
});

test("a quantile of nothing is none, and of what nobody measures endless", () => {
  expect(quantileOf(new Map(), 0.95)).toBeNull();
  expect(quantileOf(new Map([[boundOf(90_000), 3]]), 0.95)).toBe(Number.POSITIVE_INFINITY);
});

test("minutes stay until they are stored, the one that runs stays open, and an hour is the most", () => {
  let now = AT;
  const meter = openMeter(() => now);
  meter.add("mail sent");
  meter.request("logSet", 200, 23);
  now += 60_000;
  meter.add("mail sent", 2);
  meter.peak("lag", 30);
  meter.peak("lag", 12);
  expect(meter.open()).toEqual([
    {
      at: new Date("2026-03-02T10:00:00.000Z"),
      counts: { "mail sent": 1, "requests logSet 200": 1, "ms logSet 24": 1, "msSum logSet": 23 },
    },
    { at: new Date("2026-03-02T10:01:00.000Z"), counts: { "mail sent": 2, lag: 30 } },
  ]);
  meter.stored(new Date(now));
  expect(meter.open().map(({ counts }) => counts)).toEqual([{ "mail sent": 2, lag: 30 }]);
  expect(meter.totals()).toMatchObject({ "mail sent": 3, lag: 12 });
  for (let i = 0; i < 90; i++) {
    now += 60_000;
    meter.add("mail sent");
  }
  expect(meter.open()).toHaveLength(60);
});

test("what the log says is counted, also what no level writes", () => {
  const meter = openMeter(() => AT);
  const log = countingLog({ write: () => undefined }, meter);
  const request = { event: "request", requestId: "r", endpoint: "logSet", method: "PUT", user: null, code: null } as const;
  log.write("info", { ...request, status: 200, ms: 12 });
  log.write("info", { ...request, status: 503, ms: 40 });
  log.write("info", { event: "mail", kind: "code", outcome: "sent" });
  log.write("error", { event: "database-lost", requestId: "r", where: "logSet" });
  log.write("info", { event: "system-access", reason: "store metrics" });
  expect(meter.totals()).toEqual({
    ...{ "requests logSet 200": 1, "requests logSet 503": 1, "ms logSet 12": 1, "ms logSet 46": 1, "msSum logSet": 52 },
    ...{ "mail sent": 1, "database lost": 1 },
  });
});

test("Prometheus reads cumulative cells, every line named once, the process kept apart", () => {
  const counts = {
    "requests logSet 200": 3,
    "ms logSet 12": 2,
    "ms logSet Infinity": 1,
    "msSum logSet": 90_020,
    "backlog waiting": 0,
    unknown: 1,
  };
  const text = prometheusText(counts, "i-1");
  const lines = text.trimEnd().split("\n");
  expect(lines).toContain('mo_requests_total{instance="i-1",endpoint="logSet",status="200"} 3');
  expect(lines).toContain('mo_request_ms_bucket{instance="i-1",endpoint="logSet",le="10"} 0');
  expect(lines).toContain('mo_request_ms_bucket{instance="i-1",endpoint="logSet",le="12"} 2');
  expect(lines).toContain('mo_request_ms_bucket{instance="i-1",endpoint="logSet",le="60000"} 2');
  expect(lines).toContain('mo_request_ms_bucket{instance="i-1",endpoint="logSet",le="+Inf"} 3');
  expect(lines).toContain('mo_request_ms_sum{instance="i-1",endpoint="logSet"} 90020');
  expect(lines).toContain('mo_outbox_backlog{instance="i-1",what="waiting"} 0');
  expect(text).not.toContain("unknown");
  for (const line of lines) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+\{[^}]*\} [\d.]+)$/);
  expect(new Set(lines).size).toBe(lines.length);
});
