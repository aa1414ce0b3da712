import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { hasPainThisWeek, openMarks, type PainMark, painAreas, painfulOn, painTags } from "./pain-mark";
import { painSwaps } from "./pain-swaps";
import { BODY_AREAS } from "./vocabulary";

const DAY = "2026-03-04";
const mark = (over: Partial<PainMark> = {}): PainMark => ({
  exerciseId: "bench",
  area: "shoulder",
  from: DAY,
  to: null,
  ...over,
});

describe("a pain mark", () => {
  test("holds from its day until the day it is fine again", () => {
    const on = (day: string, to: string | null) => openMarks([mark({ to })], day).length;
    expect([on("2026-03-03", null), on(DAY, null), on("2027-01-01", null)]).toEqual([0, 1, 1]);
    expect([on(DAY, "2026-03-06"), on("2026-03-05", "2026-03-06"), on("2026-03-06", "2026-03-06")]).toEqual([1, 1, 0]);
  });

  test("taken back on its own day never held", () => {
    const slip = [mark({ to: DAY })];
    expect(openMarks(slip, DAY)).toEqual([]);
    expect(hasPainThisWeek(slip, DAY)).toBe(false);
  });

  test("names the exercises and the areas, each once and in order", () => {
    const marks = [
      mark({ area: "knee", exerciseId: "squat" }),
      mark(),
      mark({ exerciseId: "press" }),
      mark({ from: "2026-04-01" }),
    ];
    expect([...painfulOn(marks, DAY)]).toEqual(["squat", "bench", "press"]);
    expect(painAreas(marks, DAY)).toEqual(["shoulder", "knee"]);
    expect(painAreas([], DAY)).toEqual([]);
  });

  test("rules out for a substitute what loads the area", () => {
    expect(painTags([mark({ area: "knee" }), mark({ area: "ankle" })])).toEqual(["deep_knee_flexion", "impact"]);
  });

  test("counts as a sign of the week for seven days, cleared or not", () => {
    const isSign = (days: number, to: string | null = null) => hasPainThisWeek([mark({ to })], addDays(DAY, days));
    expect([isSign(-1), isSign(0), isSign(6), isSign(7)]).toEqual([false, true, true, false]);
    expect(isSign(6, addDays(DAY, 2))).toBe(true);
  });

  test("for every list and day: open marks are of the list, and none is open after its end", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ area: fc.constantFrom(...BODY_AREAS), at: fc.nat(30), for: fc.option(fc.nat(30), { nil: null }) })),
        fc.nat(60),
        (rows, days) => {
          const day = addDays(DAY, days);
          const marks = rows.map(({ area, at, for: length }) => {
            const from = addDays(DAY, at);
            return mark({ area, from, to: length === null ? null : addDays(from, length) });
          });
          const open = openMarks(marks, day);
          expect(marks).toEqual(expect.arrayContaining([...open]));
          for (const one of marks) {
            const holds = one.from <= day && (one.to === null || day < one.to);
            expect(open.includes(one)).toBe(holds);
          }
          expect(painAreas(marks, day).length > 0).toBe(open.length > 0);
        },
      ),
      { numRuns: 1000, seed: 91 },
    ));
});

test("a swap counts as one for pain only away from the marked exercise, and only while the mark holds", () => {
  const swap = (id: string, days: number, from = "bench") => ({ id, date: addDays(DAY, days), from });
  const swaps = [swap("before", -1), swap("same-day", 0), swap("other", 1, "row"), swap("later", 2), swap("after", 3)];
  const marks = [mark({ to: addDays(DAY, 3) })];
  expect(painSwaps(marks, swaps).map(({ id }) => id)).toEqual(["same-day", "later"]);
  expect(painSwaps([], swaps)).toEqual([]);
});
