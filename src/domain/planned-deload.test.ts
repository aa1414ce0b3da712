import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "./civil-date";
import { plannedDeloadInDays } from "./planned-deload";
import type { TimelineInput } from "./timeline";

const MONDAY = "2026-01-05";
const day = (id: string, order: number) =>
  ({ id, order, name: id, slots: [] }) as unknown as TimelineInput["program"]["days"][number];
/** Two days a week; the fourth week of four is lighter. */
const program: TimelineInput["program"] = {
  days: [day("a", 1), day("b", 2)],
  daysPerWeek: 2,
  cycleWeeks: 4,
  phases: [
    { kind: "accumulation", from: 1, to: 3 },
    { kind: "deload", from: 4, to: 4 },
  ],
};

/** Sessions on Mondays and Thursdays. */
function dueAfter(sessions: number, today: CivilDate, over: Partial<TimelineInput["program"]> = {}) {
  const done = Array.from({ length: sessions }, (_, i) => ({
    date: addDays(MONDAY, 7 * Math.floor(i / 2) + 3 * (i % 2)),
    dayId: i % 2 === 0 ? "a" : "b",
    status: "completed" as const,
  }));
  return plannedDeloadInDays({ program: { ...program, ...over }, startedOn: MONDAY, done, today });
}

describe("days until a deload week of the program", () => {
  test.each([
    ["in the first week it is further than anybody asks", 0, 0, null],
    ["in the second week, two weeks from Monday", 2, 7, 14],
    ["on the Friday of the third week", 6, 18, 3],
    ["on its first day", 6, 21, 0],
    ["in the middle of it", 7, 23, 0],
    ["once it is done", 8, 25, null],
  ])("%s", (_, sessions, offset, days) => expect(dueAfter(sessions, addDays(MONDAY, offset))).toBe(days));

  test("waits for who is behind: weeks are counted by sessions", () => {
    expect(dueAfter(4, addDays(MONDAY, 21))).toBe(7);
  });

  test("never for a program without one", () => {
    expect(dueAfter(6, addDays(MONDAY, 18), { cycleWeeks: 1, phases: [{ kind: "accumulation", from: 1, to: 1 }] })).toBeNull();
  });
});
