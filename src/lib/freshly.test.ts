import { expect, test } from "vitest";
import { freshly } from "./freshly";

const never = () => new Promise<never>(() => undefined);

test("a value is read once in four seconds, however many ask at once, and anew after that", async () => {
  let now = 0;
  let reads = 0;
  const value = freshly(
    () => Promise.resolve(++reads),
    () => now,
  );
  expect(await Promise.all(Array.from({ length: 50 }, () => value()))).toEqual(Array.from({ length: 50 }, () => 1));
  now = 3_999;
  expect(await value()).toBe(1);
  now = 4_000;
  expect([await value(), reads]).toEqual([2, 2]);
});

test("a store that fails costs nobody anything: the last known value counts, null before there was one", async () => {
  let now = 0;
  let answer: () => Promise<string> = () => Promise.reject(new Error("away"));
  const value = freshly(
    () => answer(),
    () => now,
  );
  expect(await value()).toBeNull();
  answer = () => Promise.resolve("known");
  now = 4_000;
  expect(await value()).toBe("known");
  answer = () => Promise.reject(new Error("away again"));
  now = 8_000;
  expect(await value()).toBe("known");
});

test("a store that hangs is waited for 300 ms by the askers of one moment, and asked again four seconds later", async () => {
  let now = 0;
  let asked = 0;
  const value = freshly(
    () => {
      asked++;
      return never();
    },
    () => now,
  );
  const from = performance.now();
  expect(await Promise.all([value(), value()])).toEqual([null, null]);
  expect(performance.now() - from).toBeGreaterThan(250);
  const again = performance.now();
  expect(await value()).toBeNull();
  expect(performance.now() - again).toBeLessThan(100);
  now = 4_000;
  expect([await value(), asked]).toEqual([null, 2]);
});

test("an answer that comes late counts, unless a newer question was answered before it", async () => {
  let now = 0;
  const answers: ((value: string) => void)[] = [];
  const value = freshly(
    () => new Promise<string>((resolve) => answers.push(resolve)),
    () => now,
  );
  await value();
  now = 4_000;
  const second = value();
  answers[1]?.("new");
  expect(await second).toBe("new");
  answers[0]?.("old");
  await Promise.resolve();
  expect(await value()).toBe("new");
  now = 8_000;
  await value();
  answers[2]?.("late");
  await Promise.resolve();
  expect(await value()).toBe("late");
});
