import { afterAll, beforeAll, expect, test } from "vitest";
import { type StormReport, storm } from "../support/storm";
import { openTill, type Till } from "../support/till";

/* R5 of the security specification, small enough for every run; `MO_STORM=10000,200` asks for another size. */
const [deliveries = 1_000, people = 50] = (process.env.MO_STORM ?? "").split(",").filter(Boolean).map(Number);

let till: Till;
let report: StormReport;
beforeAll(async () => {
  till = await openTill();
  report = await storm(till, { deliveries, people, seed: 7 });
  if (process.env.MO_STORM) console.log(JSON.stringify({ ...report, wrong: report.wrong.length }));
}, 3_600_000);
afterAll(() => till.close());

test("shuffled, doubled, late and forged: everybody ends where the ordered history ends", () => {
  expect(report.wrong).toEqual([]);
  expect(report.people).toBe(people);
  expect(report.deliveries).toBeGreaterThanOrEqual(deliveries);
});

test("no forgery is taken, and every mail goes out once", () => {
  expect(report.forgeriesTaken).toBe(0);
  expect(report.mailsTwice).toBe(0);
  expect(report.deadEvents).toBe(0);
});
