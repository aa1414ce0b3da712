import { expect, test } from "vitest";
import type { Analytics, Captured } from "./port";

export interface Arrived {
  readonly day: string;
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly subject: string;
}

/** What every adapter of the analytics promises. `arrived` is what the store holds of these subjects, in any order. */
export function analyticsContract(
  name: string,
  open: () => Analytics,
  arrived: (subjects: readonly string[]) => Promise<readonly Arrived[]>,
): void {
  const subject = () => `s${crypto.randomUUID()}`;
  const at = new Date("2026-03-02T23:59:59.000Z");

  test(`${name}: what was captured has arrived once, with its own properties and its day`, async () => {
    const [one, two] = [subject(), subject()];
    const events: Captured[] = [
      { name: "workout_started", props: { source: "plan" }, at, subject: one },
      { name: "weight_logged", props: {}, at, subject: two },
    ];
    await open().capture(events);
    const found = [...(await arrived([one, two]))].sort((a, b) => (a.name < b.name ? 1 : -1));
    expect(found).toEqual([
      { day: "2026-03-02", name: "workout_started", props: { source: "plan" }, subject: one },
      { day: "2026-03-02", name: "weight_logged", props: {}, subject: two },
    ]);
  });

  test(`${name}: nothing captured is nothing sent`, async () => {
    await open().capture([]);
    expect(await arrived([subject()])).toEqual([]);
  });

  test(`${name}: hundreds at once all arrive`, async () => {
    const many = Array.from({ length: 350 }, () => subject());
    await open().capture(many.map((subject) => ({ name: "weight_logged", props: {}, at, subject })));
    expect(await arrived(many)).toHaveLength(350);
  });
}
