import { describe, expect, test } from "vitest";
import { evaluateAlerts, type Facts } from "./evaluate-alerts";

const NOW = new Date("2026-03-02T10:00:30.000Z");
const minute = (ago: number) => new Date(Math.floor(NOW.getTime() / 60_000) * 60_000 - ago * 60_000);
const counted = (ago: number, counts: Record<string, number>) => ({ at: minute(ago), counts });

/** An hour of a busy, healthy instance with two processes. */
const WELL: Facts = {
  now: NOW,
  minutes: Array.from({ length: 60 }, (_, ago) => [
    counted(59 - ago, { "requests logSet 200": 300, "ms logSet 24": 290, "ms logSet 152": 10, "requests logSet 401": 40 }),
    counted(59 - ago, { "requests readToday 200": 100, "ms readToday 46": 100, "requests stripeWebhook 200": 3, "mail sent": 4 }),
  ]).flat(),
  failedSignIns: 5,
  sweptMinutesAgo: 1,
  deadLetters: 0,
  backlogMinutes: 15,
  ai: { spentPercent: 79.9, isFull: false },
  backup: { hoursAgo: 26, hasFailed: false, hasDrillFailed: false },
  diskUsed: 0.9,
};
const also = (...minutes: ReturnType<typeof counted>[]): Facts => ({ ...WELL, minutes: [...WELL.minutes, ...minutes] });
const fires = (facts: Facts) => evaluateAlerts(facts).map(({ alert, severity, value }) => `${alert} ${severity} ${value}`);

test("an hour in which all is well, and every limit just reached, fires nothing", () => {
  expect(fires(WELL)).toEqual([]);
  expect(fires(also(counted(0, { "requests logSet 500": 10 }), counted(1, { "requests readToday 503": 10 })))).toEqual([]);
});

test("nothing known fires nothing", () => {
  const nothing = { now: NOW, minutes: [], failedSignIns: 0, sweptMinutesAgo: null, deadLetters: 0, backlogMinutes: 0, ai: null };
  expect(fires({ ...nothing, backup: null, diskUsed: null })).toEqual([]);
});

describe("each cause fires its alert and no other", () => {
  test.each<[string, Facts, string]>([
    [
      "11 errors a minute, of two processes",
      also(counted(0, { "requests logSet 500": 6 }), counted(0, { "requests sync 503": 5 })),
      "errors notify 11",
    ],
    ["payments that could not be processed", also(counted(3, { "requests stripeWebhook 500": 1 })), "payments page 1"],
    [
      "6 refused signatures an hour",
      also(...[2, 9, 20, 31, 42, 58].map((ago) => counted(ago, { "requests stripeWebhook 400": 1 }))),
      "signatures page 6",
    ],
    ["6 failed sign-ins on an account", { ...WELL, failedSignIns: 6 }, "auth notify 6"],
    ["no sweep", { ...WELL, sweptMinutesAgo: 6 }, "sweep notify 6"],
    ["a dead letter", { ...WELL, deadLetters: 1 }, "dead-letter notify 1"],
    ["late mail", { ...WELL, backlogMinutes: 16 }, "backlog notify 16"],
    [
      "limits counted alone in two minutes",
      also(counted(0, { "limits fallback": 2 }), counted(1, { "limits fallback": 90 })),
      "limits notify 2",
    ],
    ["80 % of the model's money", { ...WELL, ai: { spentPercent: 80, isFull: false } }, "ai-money notify 80"],
    ["a day whose money fits no call", { ...WELL, ai: { spentPercent: 70, isFull: true } }, "ai-spent notify 70"],
    ["no backup", { ...WELL, backup: { hoursAgo: 27, hasFailed: false, hasDrillFailed: false } }, "backup page 27"],
    ["a backup that failed", { ...WELL, backup: { hoursAgo: 3, hasFailed: true, hasDrillFailed: false } }, "backup page 27"],
    ["a drill that failed", { ...WELL, backup: { hoursAgo: 3, hasFailed: false, hasDrillFailed: true } }, "restore-drill page 1"],
    ["a disk above 90 %", { ...WELL, diskUsed: 0.91 }, "disk notify 91"],
    ["a disk above 95 %", { ...WELL, diskUsed: 0.96 }, "disk page 96"],
  ])("%s", (_, facts, expected) => {
    expect(fires(facts)).toEqual([expected]);
  });
});

test("money that is spent is told beside money that runs low, so that neither ends for the other", () => {
  expect(fires({ ...WELL, ai: { spentPercent: 100, isFull: false } })).toEqual(["ai-money notify 100", "ai-spent notify 100"]);
  expect(fires({ ...WELL, ai: { spentPercent: 97, isFull: true } })).toEqual(["ai-money notify 97", "ai-spent notify 97"]);
});

test("errors that are over, and one minute of limits alone, are none", () => {
  expect(fires(also(counted(2, { "requests logSet 500": 400 })))).toEqual([]);
  expect(fires(also(counted(0, { "limits fallback": 400 })))).toEqual([]);
  expect(fires(also(counted(16, { "requests stripeWebhook 500": 4 })))).toEqual([]);
  expect(fires(also(counted(3, { "requests resendWebhook 500": 1, "requests clerkWebhook 500": 1 })))).toEqual([]);
});

test("slow answers warn, very slow ones page, and what is slow on purpose does neither", () => {
  const slow = (name: string, bound: number, n: number) =>
    also(...Array.from({ length: 15 }, (_, ago) => counted(ago, { [`ms ${name} ${bound}`]: n })));
  expect(fires(slow("readToday", 285, 100))).toEqual([expect.stringMatching(/^latency notify 2\d\d$/)]);
  expect(fires(slow("readToday", 2_400, 100))).toEqual([expect.stringMatching(/^latency page 2\d\d\d$/)]);
  expect(fires(slow("readToday", Infinity, 100))).toEqual(["latency page 60000"]);
  for (const name of ["auth/sign-in/email", "exportAccount", "cron", "ops"])
    expect(fires(slow(name, 4_000, 900)), name).toEqual([]);
  // Nineteen answers say nothing.
  expect(fires({ ...WELL, minutes: [counted(1, { "ms logSet 4000": 19 })] })).toEqual([]);
  expect(fires({ ...WELL, minutes: [counted(1, { "ms logSet 4000": 20 })] })).toEqual([expect.stringContaining("latency page")]);
});
