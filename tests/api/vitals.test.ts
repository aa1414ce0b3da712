import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as readMetrics } from "../../src/app/api/metrics/route";
import { POST } from "../../src/app/api/v1/vitals/route";
import { readVitals } from "../../src/features/analytics/server/read-vitals";
import { openMeter } from "../../src/lib/metrics/meter";
import { storeMinutes } from "../../src/lib/metrics/metric-minutes";
import { commandNamed } from "../../src/wiring/commands";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, params, request, signedIn, startTestMo } from "../support/api";

/* From what a browser measured to what the operator reads. */

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const WHOLE = { fcp: 900, lcp: 1_800, inp: 101, ttfb: 0, cls: 0.05 };
const send = (body: unknown, headers: Record<string, string> = {}) =>
  POST(request("POST", "/vitals", { body, headers }), params());

test("a visit is counted by page and cell, costs no statement, and is asked for no identity", async () => {
  const { cookie } = await signedIn(mo);
  // Whether changes are taken at all is looked up by whoever asks first, and known for the next seconds.
  await mo.flags.isOn("writes");
  const before = mo.database.statements();
  const answer = await send({ route: "/workout/[id]", vitals: WHOLE }, { cookie });
  expect([answer.status, await answer.json()]).toEqual([200, { counted: true }]);
  expect(mo.database.statements() - before).toBe(0);
  const counted = Object.entries(mo.meter.totals()).filter(([name]) => /^(vital|shift)/.test(name));
  expect(Object.fromEntries(counted)).toEqual({
    ...{ "vital fcp /workout/[id] 1000": 1, "vitalSum fcp /workout/[id]": 900 },
    ...{ "vital lcp /workout/[id] 1800": 1, "vitalSum lcp /workout/[id]": 1_800 },
    ...{ "vital inp /workout/[id] 150": 1, "vitalSum inp /workout/[id]": 101 },
    ...{ "vital ttfb /workout/[id] 10": 1, "vitalSum ttfb /workout/[id]": 0 },
    ...{ "shift /workout/[id] 50": 1, "shiftSum /workout/[id]": 50 },
  });
});

test("Prometheus reads it as histograms by page, the shift as its score", async () => {
  const asked = new Request(`${ORIGIN}/api/metrics`, { headers: { authorization: "Bearer ops" } });
  const text = await (await readMetrics(asked)).text();
  const labels = `instance="${mo.instance}",vital="lcp",route="/workout/[id]"`;
  for (const line of [
    `mo_vital_ms_bucket{${labels},le="1500"} 0`,
    `mo_vital_ms_bucket{${labels},le="1800"} 1`,
    `mo_vital_ms_bucket{${labels},le="+Inf"} 1`,
    `mo_vital_ms_sum{${labels}} 1800`,
    `mo_layout_shift_bucket{instance="${mo.instance}",route="/workout/[id]",le="0.035"} 0`,
    `mo_layout_shift_bucket{instance="${mo.instance}",route="/workout/[id]",le="0.05"} 1`,
    `mo_layout_shift_sum{instance="${mo.instance}",route="/workout/[id]"} 0.05`,
  ])
    expect(text.split("\n")).toContain(line);
});

test.each([
  ["an address", { route: "/workout/01a22036-776f-7ecb-8eed-158e093f13df", vitals: WHOLE }],
  ["a slug", { route: "/exercises/back-squat", vitals: WHOLE }],
  ["nothing measured", { route: "/", vitals: {} }],
  ["no time at all", { route: "/", vitals: { lcp: -1 } }],
  ["more than a minute", { route: "/", vitals: { lcp: 60_001 } }],
  ["half a millisecond", { route: "/", vitals: { lcp: 1.5 } }],
  ["a shift beyond belief", { route: "/", vitals: { cls: 11 } }],
  ["who it was", { route: "/", vitals: WHOLE, user: "ada" }],
  ["another measure", { route: "/", vitals: { weight: 80 } }],
])("%s is refused and counted nowhere", async (_, body) => {
  const before = Object.keys(mo.meter.totals()).filter((name) => /^(vital|shift)/.test(name));
  const answer = await send(body);
  expect(answer.status).toBe(422);
  await answer.text();
  expect(Object.keys(mo.meter.totals()).filter((name) => /^(vital|shift)/.test(name))).toEqual(before);
});

test("the operator reads what three visits of four did not exceed, over processes and pages", async () => {
  const since = new Date(Date.now() - 3_600_000);
  expect(await readVitals(mo, since)).toEqual({ visits: 0, fcp: null, lcp: null, inp: null, ttfb: null, cls: null });
  const [one, other] = [openMeter(Date.now), openMeter(Date.now)];
  one.add("vital lcp / 1800", 3);
  other.add("vital lcp /body 2500", 1);
  one.add("vital ttfb / 200", 4);
  other.add("shift / 50", 4);
  await storeMinutes(mo, one, crypto.randomUUID(), new Date());
  await storeMinutes(mo, other, crypto.randomUUID(), new Date());
  expect(await readVitals(mo, since)).toEqual({ visits: 4, fcp: null, lcp: 1_800, inp: null, ttfb: 188, cls: 0.046 });
  const stats = commandNamed("stats");
  const told = await stats?.run(mo, stats.read([]));
  expect(told?.lines.at(-1)).toBe("4 visits measured, p75: LCP 1800 ms, TTFB 188 ms, CLS 0.046");
});
