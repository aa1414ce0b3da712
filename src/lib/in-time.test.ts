import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTime } from "./in-time";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is done in time is the outcome, good or bad, and no timer is left", async () => {
  expect(await inTime(Promise.resolve(7), 50)).toBe(7);
  await expect(inTime(Promise.reject(new Error("no")), 50)).rejects.toThrow("no");
  expect(vi.getTimerCount()).toBe(0);
});

test("what is not is given up at the limit, not before", async () => {
  let outcome = "open";
  const asked = inTime(new Promise(() => undefined), 50).catch((error: Error) => {
    outcome = error.message;
  });
  await vi.advanceTimersByTimeAsync(49);
  expect(outcome).toBe("open");
  await vi.advanceTimersByTimeAsync(1);
  await asked;
  expect(outcome).toBe("No answer within 50 ms");
});
