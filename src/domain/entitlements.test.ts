import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BillingFacts, GRACE_MS, standingOf } from "./entitlements";
import { BILLING_STATUSES } from "./vocabulary";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 27, 12);
const facts = (over: Partial<BillingFacts>): BillingFacts => ({
  ...{ status: "active", periodEndMs: NOW + 10 * DAY, endsAtPeriodEnd: false, pastDueSinceMs: null },
  ...over,
});

describe("examples", () => {
  const since = (days: number) => ({ status: "past_due" as const, pastDueSinceMs: NOW - days * DAY });
  test.each([
    ["no billing here", "unlocked" as const, "unlocked", "pro", null, "no-billing"],
    ["never paid", null, "none", "free", null, "never-paid"],
    ["a checkout that was left", facts({ status: "none" }), "none", "free", null, "never-paid"],
    ["paid", facts({}), "active", "pro", null, "paid"],
    ["paid, and the renewal is not heard of yet", facts({ periodEndMs: NOW - DAY }), "active", "pro", null, "paid"],
    ["cancelled, days are left", facts({ endsAtPeriodEnd: true }), "cancelling", "pro", NOW + 10 * DAY, "paid-until"],
    [
      "cancelled, a moment is left",
      facts({ endsAtPeriodEnd: true, periodEndMs: NOW + 1 }),
      "cancelling",
      "pro",
      NOW + 1,
      "paid-until",
    ],
    ["cancelled, the moment is here", facts({ endsAtPeriodEnd: true, periodEndMs: NOW }), "ended", "free", null, "period-over"],
    ["cancelled, the date is missing", facts({ endsAtPeriodEnd: true, periodEndMs: null }), "ended", "free", null, "period-over"],
    ["charge failed just now", facts(since(0)), "past_due", "pro", NOW + GRACE_MS, "grace"],
    ["charge failed six days ago", facts(since(6)), "past_due", "pro", NOW + DAY, "grace"],
    ["charge failed seven days ago", facts(since(7)), "ended", "free", null, "grace-over"],
    ["charge failed, nobody knows when", facts({ status: "past_due" }), "ended", "free", null, "grace-over"],
    [
      "charge failed, and cancelled",
      facts({ ...since(1), endsAtPeriodEnd: true, periodEndMs: NOW + DAY }),
      "past_due",
      "pro",
      NOW + DAY,
      "grace",
    ],
    [
      "charge failed, and what was paid for is over",
      facts({ ...since(1), endsAtPeriodEnd: true, periodEndMs: NOW }),
      "ended",
      "free",
      null,
      "period-over",
    ],
    [
      "charge failed at no time",
      facts({ ...since(1), pastDueSinceMs: Number.POSITIVE_INFINITY }),
      "ended",
      "free",
      null,
      "grace-over",
    ],
    [
      "cancelled for no day",
      facts({ endsAtPeriodEnd: true, periodEndMs: Number.POSITIVE_INFINITY }),
      "ended",
      "free",
      null,
      "period-over",
    ],
    ["over", facts({ status: "ended" }), "ended", "free", null, "over"],
  ] as const)("%s", (_, given, state, plan, untilMs, because) => {
    expect(standingOf(given, NOW)).toEqual({ state, plan, untilMs, because });
  });
});

const moment = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 4e12 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
);
const anyFacts = fc.record({
  status: fc.constantFrom(...BILLING_STATUSES),
  periodEndMs: moment,
  endsAtPeriodEnd: fc.boolean(),
  pastDueSinceMs: moment,
});
const clock = fc.integer({ min: 0, max: 4e12 });
const runs = { numRuns: 2_000, seed: 42 };

test("time alone never gives Pro back: who is Free stays Free until the facts change", () => {
  fc.assert(
    fc.property(anyFacts, clock, fc.integer({ min: 0, max: 1e12 }), (given, now, later) => {
      fc.pre(standingOf(given, now).plan === "free");
      expect(standingOf(given, now + later).plan).toBe("free");
    }),
    runs,
  );
});

test("the date a lifter is told is the first moment without Pro", () => {
  fc.assert(
    fc.property(anyFacts, clock, (given, now) => {
      const { untilMs } = standingOf(given, now);
      fc.pre(untilMs !== null && Number.isFinite(untilMs));
      expect(untilMs).toBeGreaterThan(now);
      expect(standingOf(given, (untilMs ?? 0) - 1).plan).toBe("pro");
      expect(standingOf(given, untilMs ?? 0).plan).toBe("free");
    }),
    runs,
  );
});

test("a failed charge never gives more than seven days, and a cancelled period none after its end", () => {
  fc.assert(
    fc.property(anyFacts, clock, (given, now) => {
      const { plan } = standingOf(given, now);
      const over =
        (given.status === "past_due" && !(now < (given.pastDueSinceMs ?? 0) + GRACE_MS)) ||
        (given.endsAtPeriodEnd && !(now < (given.periodEndMs ?? 0)));
      if (over || given.status === "none" || given.status === "ended") expect(plan).toBe("free");
      else if (given.status === "active" && !given.endsAtPeriodEnd) expect(plan).toBe("pro");
    }),
    runs,
  );
});

test("always an answer, never a date that is no number, whatever the clock", () => {
  fc.assert(
    fc.property(fc.oneof(anyFacts, fc.constant(null), fc.constant("unlocked" as const)), fc.double(), (given, now) => {
      const { plan, untilMs } = standingOf(given, now);
      expect(["free", "pro"]).toContain(plan);
      expect(untilMs).not.toBeNaN();
      if (given === "unlocked") expect(plan).toBe("pro");
    }),
    runs,
  );
});
