import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { streamed } from "../../src/wiring/export-stream";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

/** A stream of four parts, and what became of it. */
function opened(second: () => string = () => "b") {
  const seen = { over: 0, failed: 0, closed: false };
  async function* parts(): AsyncGenerator<string> {
    try {
      yield second();
      yield "c";
      yield "d";
    } finally {
      seen.closed = true;
    }
  }
  const ends = { over: () => void seen.over++, failed: () => void seen.failed++ };
  const reader = streamed("a", parts(), ends).getReader();
  return { seen, reader, next: async () => Buffer.from((await reader.read()).value ?? []).toString() };
}

test("read to the end it is over once, and no clock ticks on", async () => {
  const { seen, next } = opened();
  expect([await next(), await next(), await next(), await next(), await next()]).toEqual(["a", "b", "c", "d", ""]);
  expect(seen).toEqual({ over: 1, failed: 0, closed: true });
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(seen.over).toBe(1);
});

test("slow is no harm, but a minute without reading ends it, before the first part as well", async () => {
  const slow = opened();
  for (const part of ["a", "b", "c"]) {
    await vi.advanceTimersByTimeAsync(0.9 * MINUTE);
    expect(await slow.next()).toBe(part);
  }
  for (const asleep of [slow, opened()]) {
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(asleep.seen).toMatchObject({ over: 1, failed: 0 });
    await expect(asleep.reader.read()).rejects.toThrow("took nothing");
  }
  expect(slow.seen.closed).toBe(true);
});

test("a reader who leaves and a part that fails end it once", async () => {
  const left = opened();
  await left.next();
  await left.next();
  await left.reader.cancel();
  expect(left.seen).toEqual({ over: 1, failed: 0, closed: true });
  const broken = opened(() => {
    throw new Error("no");
  });
  await broken.next();
  await expect(broken.next()).rejects.toThrow("no");
  expect(broken.seen).toEqual({ over: 1, failed: 1, closed: true });
});
