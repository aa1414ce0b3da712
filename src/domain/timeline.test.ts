import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, mondayOf } from "./civil-date";
import type { Program } from "./program";
import { type TimelineInput, timeline } from "./timeline";

const day = (id: string, order: number): Program["days"][number] => ({
  ...{ id, order, name: id, type: "full_body", minutes: 60, muscles: [], slots: [] },
});
const open = { days: [day("a", 1), day("b", 2), day("c", 3)], daysPerWeek: 3, cycleWeeks: 1, phases: [] };
const block = {
  days: [day("a", 1), day("b", 2)],
  daysPerWeek: 2,
  cycleWeeks: 3,
  phases: [
    { kind: "accumulation", from: 1, to: 2 },
    { kind: "deload", from: 3, to: 3 },
  ],
} as const;
const did = (date: string, dayId: string) => ({ date, dayId, status: "completed" as const });
/** 2026-03-02 is a Monday. */
const at = (over: Partial<TimelineInput>) =>
  timeline({ program: open, startedOn: "2026-03-02", done: [], today: "2026-03-02", ahead: 1, ...over });
const drawn = (weeks: ReturnType<typeof timeline>) =>
  weeks.map(({ monday, cells }) => `${monday.slice(5)} ${cells.map(({ state, dayId }) => `${state}:${dayId ?? "-"}`).join(" ")}`);

describe("timeline", () => {
  it("begins with today and goes on in rotation", () => {
    expect(drawn(at({}))).toEqual(["03-02 today:a planned:b planned:c", "03-09 planned:a planned:b planned:c"]);
  });

  it("puts what was done in its week, with its day", () => {
    const done = [did("2026-03-04", "b"), did("2026-03-02", "a")];
    expect(drawn(at({ done, today: "2026-03-06" }))).toEqual([
      "03-02 done:a done:b today:c",
      "03-09 planned:a planned:b planned:c",
    ]);
    expect(at({ done, today: "2026-03-06" })[0]?.cells[0]).toEqual({ state: "done", dayId: "a", date: "2026-03-02", week: 1 });
  });

  it("calls the next day next once today is done", () => {
    expect(drawn(at({ done: [did("2026-03-02", "a")] }))[0]).toBe("03-02 done:a next:b planned:c");
  });

  it("shows a past week short of what it had fewer, and loses no day of the rotation", () => {
    expect(drawn(at({ done: [did("2026-03-03", "a")], today: "2026-03-09" }))).toEqual([
      "03-02 done:a missed:- missed:-",
      "03-09 today:b planned:c planned:a",
      "03-16 planned:b planned:c planned:a",
    ]);
  });

  it("counts as missed in this week only what no longer fits", () => {
    expect(drawn(at({ today: "2026-03-07", ahead: 0 }))).toEqual(["03-02 missed:- today:a planned:b"]);
    expect(drawn(at({ today: "2026-03-08", ahead: 0 }))).toEqual(["03-02 missed:- missed:- today:a"]);
    expect(drawn(at({ done: [did("2026-03-08", "a")], today: "2026-03-08", ahead: 1 }))).toEqual([
      "03-02 done:a missed:- missed:-",
      "03-09 next:b planned:c planned:a",
    ]);
  });

  it("asks the first week only for the days it had left", () => {
    expect(drawn(at({ startedOn: "2026-03-05", today: "2026-03-05", ahead: 0 }))).toEqual(["03-02 today:a planned:b"]);
    expect(drawn(at({ startedOn: "2026-03-08", today: "2026-03-09", ahead: 0 }))[0]).toBe("03-02 missed:-");
  });

  it("waits for a start that is still to come", () => {
    expect(drawn(at({ startedOn: "2026-03-09", today: "2026-03-06", ahead: 0 }))).toEqual(["03-09 next:a planned:b planned:c"]);
    expect(drawn(at({ startedOn: "2026-03-09", today: "2026-03-06", done: [did("2026-03-06", "a")], ahead: 1 }))).toEqual([
      "03-02 done:a next:b",
      "03-09 planned:c planned:a planned:b",
    ]);
  });

  it("takes the days in their order, and counts the weeks of what was done", () => {
    const mixed = { ...open, days: [day("c", 3), day("a", 1), day("b", 2)] };
    expect(drawn(at({ program: mixed, ahead: 0 }))).toEqual(["03-02 today:a planned:b planned:c"]);
    const done = ["a", "b", "c", "a"].map((id, i) => did(`2026-03-0${i + 2}`, id));
    expect(at({ done, today: "2026-03-06", ahead: 0 })[0]?.cells.map(({ week }) => week)).toEqual([1, 1, 1, 2]);
  });

  it("leaves today open until it is done, whatever was done or skipped on other days", () => {
    const skipped = [{ date: "2026-03-08", dayId: "a", status: "skipped" as const }];
    expect(drawn(at({ done: skipped, today: "2026-03-08", ahead: 0 }))).toEqual(["03-02 missed:- missed:- today:b"]);
    expect(drawn(at({ done: [did("2026-03-03", "a")], today: "2026-03-08", ahead: 0 }))).toEqual([
      "03-02 done:a missed:- today:b",
    ]);
    // A start to come has its whole week, seen from the Sunday before.
    expect(drawn(at({ startedOn: "2026-03-09", today: "2026-03-08", ahead: 0 }))).toEqual(["03-09 next:a planned:b planned:c"]);
    // What was done before the start has begun the program.
    const early = at({ startedOn: "2026-03-09", today: "2026-03-07", done: [did("2026-03-06", "a")], ahead: 0 });
    expect(drawn(early)).toEqual(["03-02 done:a today:b"]);
  });

  it("does more than planned without owing it", () => {
    const done = [did("2026-03-02", "a"), did("2026-03-03", "b"), did("2026-03-04", "c"), did("2026-03-05", "a")];
    expect(drawn(at({ done, today: "2026-03-06" }))).toEqual([
      "03-02 done:a done:b done:c done:a",
      "03-09 today:b planned:c planned:a",
    ]);
  });

  it("knows the planned deload of a cycle, and that cycles repeat", () => {
    const weeks = at({ program: block, ahead: 4 });
    expect(drawn(weeks)).toEqual([
      "03-02 today:a planned:b",
      "03-09 planned:a planned:b",
      "03-16 deload:a deload:b",
      "03-23 planned:a planned:b",
      "03-30 planned:a planned:b",
    ]);
    expect(weeks.map(({ cells }) => cells[0]?.week)).toEqual([1, 2, 3, 4, 5]);
  });

  it("passes over skipped days: not done, not asked again", () => {
    const done = [did("2026-03-02", "a"), { date: "2026-03-03", dayId: "b", status: "skipped" as const }];
    expect(drawn(at({ program: block, done, today: "2026-03-04", ahead: 1 }))[0]).toBe("03-02 done:a today:a");
  });

  it("shows eight weeks back at most, and nothing of a program without days", () => {
    expect(at({ today: "2026-12-14", ahead: 2 })).toHaveLength(11);
    expect(
      timeline({ program: { ...open, days: [] }, startedOn: "2026-03-02", done: [], today: "2026-03-02", ahead: 3 }),
    ).toEqual([]);
  });

  const moments = fc.integer({ min: 0, max: 60 }).map((n) => addDays("2026-03-02", n));
  const logs = fc.array(fc.tuple(moments, fc.constantFrom("a", "b", "c", "gone")), { maxLength: 30 });

  it("has weeks in a row from Monday to Monday, exactly one next day, and every done day of its weeks once", () => {
    fc.assert(
      fc.property(logs, moments, moments, fc.integer({ min: 1, max: 4 }), (log, today, startedOn, ahead) => {
        const done = log.filter(([date]) => date <= today).map(([date, id]) => did(date, id));
        const weeks = timeline({ program: open, startedOn, done, today, ahead });
        const [first] = weeks;
        expect(weeks.map(({ monday }) => monday)).toEqual(weeks.map((_, n) => addDays(first?.monday ?? "", 7 * n)));
        expect(mondayOf(first?.monday ?? "")).toBe(first?.monday);
        const cells = weeks.flatMap((week) => week.cells);
        expect(cells.filter(({ state }) => state === "today" || state === "next")).toHaveLength(1);
        const shown = cells.filter(({ state }) => state === "done").map(({ date }) => date);
        expect(shown).toEqual(
          done
            .map(({ date }) => date)
            .filter((date) => date >= (first?.monday ?? ""))
            .sort(),
        );
        for (const { monday, cells: all } of weeks)
          for (const { date } of all) if (date !== null) expect(mondayOf(date)).toBe(monday);
      }),
      { numRuns: 1_000, seed: 20_260_302 },
    );
  });

  it("weeks of the program never go back", () => {
    fc.assert(
      fc.property(logs, moments, (log, today) => {
        const done = log.filter(([date]) => date <= today).map(([date, id]) => did(date, id));
        for (const program of [open, block]) {
          const seen = timeline({ program, startedOn: "2026-03-02", done, today, ahead: 3 })
            .flatMap(({ cells }) => cells)
            .map(({ week }) => week)
            .filter((week) => week > 0);
          expect(seen).toEqual(seen.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 1_000, seed: 20_260_302 },
    );
  });
});
