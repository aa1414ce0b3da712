import { expect, test } from "vitest";
import { memoryLimits } from "./memory";

const minute = 60_000;

test("exactly a hundred requests pass in a minute, the next is told when to return", async () => {
  const now = minute * 10;
  const limits = memoryLimits(() => now);
  for (let i = 0; i < 100; i++) expect((await limits.take("api", "a")).allowed).toBe(true);
  const refused = await limits.take("api", "a");
  expect(refused).toMatchObject({ allowed: false, limit: 100, remaining: 0, resetSeconds: 60 });
});

test("a burst at the end of one window still counts at the start of the next", async () => {
  let now = minute * 10 + minute - 1;
  const limits = memoryLimits(() => now);
  for (let i = 0; i < 10; i++) await limits.take("auth", "a");
  now = minute * 11 + minute / 2;
  const passed = [];
  for (let i = 0; i < 10; i++) passed.push((await limits.take("auth", "a")).allowed);
  expect(passed.filter(Boolean)).toHaveLength(5);
});

test.each([1, 5, 9])("an eleventh try is refused across the turn of a window, %i of ten before it", async (before) => {
  let now = minute * 11 - 1_000;
  const limits = memoryLimits(() => now);
  for (let i = 0; i < before; i++) await limits.take("auth", "a");
  now = minute * 11 + 1_000;
  for (let i = before; i < 10; i++) expect((await limits.take("auth", "a")).allowed).toBe(true);
  expect((await limits.take("auth", "a")).allowed).toBe(false);
});

test("keys do not share a window", async () => {
  const limits = memoryLimits(() => 0);
  for (let i = 0; i < 10; i++) await limits.take("auth", "a");
  expect((await limits.take("auth", "a")).allowed).toBe(false);
  expect((await limits.take("auth", "b")).allowed).toBe(true);
});
