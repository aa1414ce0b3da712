import { expect, test } from "vitest";
import { BUCKETS, type Bucket, type Limits } from "./port";

const MINUTE = 60_000;
/** The start of some minute that no other run uses, so that a store which keeps its counts is fresh. */
let minutes = Math.floor(Math.random() * 1e6);
const aMinute = () => MINUTE * (25_000_000 + minutes++ * 10);

/** What every adapter of the limits promises. `open` gives an adapter on this clock. */
export function limitsContract(name: string, open: (clock: () => number) => Limits): void {
  /** How many of so many tries at once pass. */
  const passed = async (limits: Limits, bucket: Bucket, key: string, tries: number) => {
    const takes = await Promise.all(Array.from({ length: tries }, () => limits.take(bucket, key)));
    return takes.filter(({ allowed }) => allowed).length;
  };
  const at = (start: number) => {
    const clock = { now: start };
    return { clock, limits: open(() => clock.now) };
  };

  test.each(Object.entries(BUCKETS))(
    `${name}: exactly so many pass in %s, the next is told when to return`,
    async (bucket, size) => {
      const start = Math.ceil(aMinute() / (size.seconds * 1000)) * size.seconds * 1000;
      const { limits, clock } = at(start + 1_000);
      const key = `exact-${start}`;
      const first = await limits.take(bucket as Bucket, key);
      expect(first).toEqual({
        bucket,
        allowed: true,
        limit: size.limit,
        remaining: size.limit - 1,
        resetSeconds: size.seconds - 1,
        windowSeconds: size.seconds,
      });
      expect(await passed(limits, bucket as Bucket, key, size.limit + 3)).toBe(size.limit - 1);
      clock.now = start + size.seconds * 1000 - 1;
      expect(await limits.take(bucket as Bucket, key)).toMatchObject({ allowed: false, remaining: 0, resetSeconds: 1 });
    },
  );

  test(`${name}: a burst of two hundred at once is counted as one by one`, async () => {
    const { limits, clock } = at(aMinute() + 5_000);
    const takes = await Promise.all(Array.from({ length: 200 }, () => limits.take("api", `burst-${clock.now}`)));
    expect(takes.filter(({ allowed }) => allowed)).toHaveLength(100);
    expect(new Set(takes.filter(({ allowed }) => allowed).map(({ remaining }) => remaining)).size).toBe(100);
  });

  test(`${name}: a burst at the end of one window still counts at the start of the next, and fades`, async () => {
    const start = aMinute();
    const { limits, clock } = at(start + MINUTE - 1);
    const key = `slide-${start}`;
    expect(await passed(limits, "auth", key, 12)).toBe(10);
    clock.now = start + MINUTE;
    expect(await passed(limits, "auth", key, 3)).toBe(0);
    clock.now = start + MINUTE + MINUTE / 2;
    expect(await passed(limits, "auth", key, 12)).toBe(5);
    clock.now = start + 3 * MINUTE;
    expect(await passed(limits, "auth", key, 12)).toBe(10);
  });

  test.each([1, 5, 9])(`${name}: an eleventh try is refused across the turn of a window, %i of ten before it`, async (before) => {
    const start = aMinute();
    const { limits, clock } = at(start + MINUTE - 1_000);
    const key = `turn-${start}`;
    expect(await passed(limits, "auth", key, before)).toBe(before);
    clock.now = start + MINUTE + 1_000;
    expect(await passed(limits, "auth", key, 12)).toBe(10 - before);
  });

  test(`${name}: neither keys nor buckets share a window`, async () => {
    const { limits, clock } = at(aMinute());
    const key = `own-${clock.now}`;
    expect(await passed(limits, "auth", key, 11)).toBe(10);
    expect(await passed(limits, "auth", `${key}-other`, 1)).toBe(1);
    expect(await passed(limits, "api", key, 1)).toBe(1);
  });
}
