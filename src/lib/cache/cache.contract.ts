import { expect, test } from "vitest";
import type { Cache, CacheKey } from "./port";

const SOMEBODY = "0190f0e0-0000-7000-8000-000000000001";
let turns = 0;
const aKey = (): CacheKey => `instance:contract:${process.pid}-${turns++}`;

/** What every adapter of the cache promises. `open` gives an adapter on this clock. */
export function cacheContract(name: string, open: (clock: () => number) => Cache): void {
  const at = () => {
    const clock = { now: Date.now() };
    return { clock, cache: open(() => clock.now) };
  };

  test.each<unknown>([{ a: [1, "two", null], b: { c: true } }, "text", 0, false, [], '{"endsAt":1}', "Žluťoučký 🏋"])(
    `${name}: %o comes back as it was`,
    async (value) => {
      const { cache } = at();
      const key = aKey();
      expect(await cache.get(key)).toBeNull();
      await cache.set(key, value, 60);
      expect(await cache.get(key)).toEqual(value);
    },
  );

  test(`${name}: the later value stands, and dropped there is none`, async () => {
    const { cache } = at();
    const [key, other] = [aKey(), aKey()];
    await cache.set(key, 1, 60);
    await cache.set(key, 2, 60);
    await cache.set(other, 3, 60);
    expect(await cache.get(key)).toBe(2);
    await cache.drop(key);
    await cache.drop(key);
    expect([await cache.get(key), await cache.get(other)]).toEqual([null, 3]);
  });

  test(`${name}: a value is there until its last millisecond and not longer`, async () => {
    const { cache, clock } = at();
    const key = aKey();
    await cache.set(key, "still", 60);
    clock.now += 59_999;
    expect(await cache.get(key)).toBe("still");
    clock.now += 1;
    expect(await cache.get(key)).toBeNull();
  });

  test(`${name}: what was changed after it was given or handed out is not what is kept`, async () => {
    const { cache } = at();
    const key = aKey();
    const value = { n: 1 };
    await cache.set(key, value, 60);
    value.n = 2;
    const read = (await cache.get(key)) as { n: number };
    read.n = 3;
    expect(await cache.get(key)).toEqual({ n: 1 });
  });

  test.each([
    "price",
    "instance:",
    `instance:log:${SOMEBODY}`,
    "user:log",
    `user:${SOMEBODY}`,
    `user:${SOMEBODY}:`,
    `user:${SOMEBODY.slice(0, -1)}:log`,
    `x-user:${SOMEBODY}:log`,
    "instance:a b",
    `instance:${"x".repeat(101)}`,
  ])(`${name}: %s is no key`, async (key) => {
    const { cache } = at();
    const wrong = key as CacheKey;
    await expect(cache.get(wrong)).rejects.toThrow("A key of the cache");
    await expect(cache.set(wrong, 1, 60)).rejects.toThrow("A key of the cache");
    await expect(cache.drop(wrong)).rejects.toThrow("A key of the cache");
  });

  test(`${name}: what is a lifter's is kept under the lifter`, async () => {
    const { cache } = at();
    const [mine, theirs] = [`user:${SOMEBODY}:log`, `user:${SOMEBODY.replace(/1$/, "2")}:log`] as const;
    await cache.set(mine, "mine", 60);
    expect([await cache.get(mine), await cache.get(theirs)]).toEqual(["mine", null]);
  });

  test(`${name}: more than it holds is refused, and what stood there stands`, async () => {
    const { cache } = at();
    const key = aKey();
    await cache.set(key, "small", 60);
    await expect(cache.set(key, "x".repeat(256 * 1024), 60)).rejects.toThrow("too long");
    expect(await cache.get(key)).toBe("small");
  });
}
