import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BadgeLift, BadgeLog, BadgeWeek } from "./badge-log";
import { badges } from "./badges";
import { addDays } from "./civil-date";
import { toKg } from "./units";

const START = "2026-01-05";
const on = (day: number) => addDays(START, day);
const EMPTY: BadgeLog = { workouts: [], lifts: [], weeks: [], records: [], checkIns: [], deloads: [], painSwaps: [] };
const earned = (part: Partial<BadgeLog>) => badges({ ...EMPTY, ...part });
const ids = (part: Partial<BadgeLog>) => earned(part).map(({ id }) => id);
const workouts = (n: number, tonnageKg = 1) => Array.from({ length: n }, (_, i) => ({ id: `w${i}`, date: on(i), tonnageKg }));
const facts = (n: number, step = 1) => Array.from({ length: n }, (_, i) => ({ id: `f${i}`, date: on(i * step) }));
const weeks = (kept: string): BadgeWeek[] =>
  [...kept].map((mark, i) => ({ monday: on(i * 7), keptOn: mark === "x" ? on(i * 7 + 4) : null }));
const set = (lift: BadgeLift["lift"], kg: number, more: Partial<BadgeLift> = {}): BadgeLift => ({
  id: `${lift}-${kg}`,
  date: START,
  lift,
  kg,
  reps: 1,
  role: "work",
  mini: false,
  unit: "kg",
  ...more,
});

describe("badges", () => {
  test("nothing done, nothing earned", () => expect(earned({})).toEqual([]));

  test.each([
    [1, "workouts-1", "bronze"],
    [10, "workouts-10", "bronze"],
    [50, "workouts-50", "silver"],
    [100, "workouts-100", "gold"],
    [250, "workouts-250", "gold"],
    [500, "workouts-500", "platinum"],
  ])("workout %d earns %s (%s)", (n, id, tier) => {
    expect(ids({ workouts: workouts(n - 1) })).not.toContain(id);
    const badge = earned({ workouts: workouts(n) }).find((each) => each.id === id);
    expect(badge).toEqual({ id, series: "workouts", tier, date: on(n - 1), evidence: [`w${n - 1}`] });
  });

  test.each([
    [1, "bronze"],
    [4, "bronze"],
    [12, "silver"],
    [26, "gold"],
    [52, "platinum"],
  ])("%d goal weeks in a row", (n, tier) => {
    const badge = earned({ weeks: weeks("x".repeat(n)) }).find(({ id }) => id === `weeks-${n}`);
    expect(badge).toMatchObject({ tier, date: on((n - 1) * 7 + 4), series: "weeks" });
    expect(badge?.evidence).toEqual(Array.from({ length: n }, (_, i) => on(i * 7)));
    expect(ids({ weeks: weeks(`${"x".repeat(n - 1)}.x`) })).not.toContain(n === 1 ? "" : `weeks-${n}`);
  });

  test("a week that is missing breaks the row, a week listed twice does not", () => {
    const four = weeks("xxxx");
    expect(ids({ weeks: four.filter((_, i) => i !== 2) })).toEqual(["weeks-1"]);
    expect(ids({ weeks: [...four, ...four] })).toContain("weeks-4");
    expect(ids({ weeks: weeks("xx.xxxx") })).toContain("weeks-4");
  });

  test("the first record, and ten celebrated ones in a month", () => {
    const records = (n: number, celebrated = true) => facts(n).map((fact) => ({ ...fact, celebrated }));
    expect(ids({ records: records(1, false) })).toEqual(["first-record-1"]);
    expect(ids({ records: records(9) })).not.toContain("record-month-1");
    const machine = earned({ records: records(10) }).find(({ id }) => id === "record-month-1");
    expect(machine).toMatchObject({ date: on(9), tier: "bronze" });
    expect(machine?.evidence).toHaveLength(10);
    expect(ids({ records: records(10, false) })).not.toContain("record-month-1");
    // Ten in a row over the end of January are not ten in a month.
    const late = records(10).map((each, i) => ({ ...each, date: addDays("2026-01-25", i) }));
    expect(ids({ records: late })).not.toContain("record-month-1");
  });

  test.each([
    ["bench", 60, 1],
    ["bench", 100, 2],
    ["bench", 140, 3],
    ["squat", 100, 1],
    ["squat", 140, 2],
    ["squat", 180, 3],
    ["deadlift", 100, 1],
    ["deadlift", 140, 2],
    ["deadlift", 180, 3],
  ] as const)("%s of %d kg is step %d", (lift, kg, step) => {
    expect(ids({ lifts: [set(lift, kg - 0.5)] })).not.toContain(`${lift}-${step}`);
    const badge = earned({ lifts: [set(lift, kg)] }).find(({ id }) => id === `${lift}-${step}`);
    expect(badge).toMatchObject({ tier: ["bronze", "silver", "gold"][step - 1], evidence: [`${lift}-${kg}`], date: START });
  });

  test.each([
    [135, 1],
    [225, 2],
    [315, 3],
  ])("a bench press of %d lb in a gym with pounds", (lb, step) => {
    expect(ids({ lifts: [set("bench", toKg(lb, "lb"), { unit: "lb" })] })).toContain(`bench-${step}`);
    expect(ids({ lifts: [set("bench", toKg(lb - 1, "lb"), { unit: "lb" })] })).not.toContain(`bench-${step}`);
  });

  test("squats and deadlifts are named in kilograms in every gym", () => {
    expect(ids({ lifts: [set("squat", 100, { unit: "lb" })] })).toEqual(["squat-1"]);
    expect(ids({ lifts: [set("squat", 99.9, { unit: "lb" })] })).toEqual([]);
  });

  test("warm-ups, drop sets, mini-sets and missed lifts prove nothing; a cluster does", () => {
    for (const more of [{ role: "warmup" }, { role: "drop" }, { role: "myo", mini: true }, { reps: 0 }] as const) {
      expect(ids({ lifts: [set("bench", 150, more)] })).toEqual([]);
    }
    expect(ids({ lifts: [set("bench", 60, { role: "cluster" })] })).toEqual(["bench-1"]);
  });

  test("a thousand pounds on three lifts, on the day the last of them came", () => {
    const lb = (lift: BadgeLift["lift"], load: number, day: number) =>
      set(lift, Math.round(toKg(load, "lb") * 1000) / 1000, { unit: "lb", date: on(day), id: `${lift}-${load}` });
    const club = (lifts: BadgeLift[]) => earned({ lifts }).find(({ id }) => id === "thousand-pound-1");
    const three = [lb("deadlift", 405, 9), lb("squat", 370, 3), lb("bench", 225, 1)];
    expect(club(three)).toMatchObject({ date: on(9), evidence: ["squat-370", "bench-225", "deadlift-405"] });
    expect(club([...three.slice(1), lb("deadlift", 404, 9)])).toBeUndefined();
    expect(club([lb("squat", 600, 1), lb("deadlift", 600, 1)])).toBeUndefined();
    expect(club([...three, lb("squat", 300, 5)])?.evidence[0]).toBe("squat-370");
  });

  test("a tonne in a workout, and a life's tonnage", () => {
    expect(ids({ workouts: workouts(1, 999) })).not.toContain("ton-1");
    expect(earned({ workouts: workouts(1, 1000) }).find(({ id }) => id === "ton-1")?.evidence).toEqual(["w0"]);
    const life = (n: number, kg: number) => ids({ workouts: workouts(n, kg) }).filter((id) => id.startsWith("volume"));
    expect(life(2, 22_679)).toEqual([]);
    expect(life(2, 22_680)).toEqual(["volume-1"]);
    expect(life(2, 226_796)).toEqual(["volume-1", "volume-2"]);
    expect(life(2, 226_795)).toEqual(["volume-1"]);
    const volume = earned({ workouts: workouts(4, 226_796) }).filter(({ series }) => series === "volume");
    expect(volume.map(({ tier, date, evidence }) => [tier, date, evidence])).toEqual([
      ["gold", on(0), ["w0"]],
      ["platinum", on(1), ["w1"]],
    ]);
  });

  test("eight hours on seven days in a row", () => {
    const nights = (hours: (number | null)[]) => hours.map((sleepHours, i) => ({ id: `c${i}`, date: on(i), sleepHours }));
    const seven = nights([8, 8, 9, 8, 8.5, 8, 8]);
    expect(earned({ checkIns: seven }).find(({ id }) => id === "sleep-1")).toMatchObject({ date: on(6), tier: "bronze" });
    expect(earned({ checkIns: seven })[0]?.evidence).toEqual(["c0", "c1", "c2", "c3", "c4", "c5", "c6"]);
    expect(ids({ checkIns: seven.slice(1) })).toEqual([]);
    expect(ids({ checkIns: nights([8, 8, 8, 7.9, 8, 8, 8]) })).toEqual([]);
    expect(ids({ checkIns: nights([8, 8, 8, null, 8, 8, 8]) })).toEqual([]);
    expect(
      ids({ checkIns: [...seven.slice(0, 3), ...seven.slice(3).map((each) => ({ ...each, date: addDays(each.date, 1) }))] }),
    ).toEqual([]);
  });

  test("thirty check-ins, the first finished deload, the first swap after pain", () => {
    const checkIns = (n: number) => facts(n, 2).map((fact) => ({ ...fact, sleepHours: null }));
    expect(ids({ checkIns: checkIns(29) })).toEqual([]);
    expect(ids({ checkIns: checkIns(30) })).toEqual(["recovery-1"]);
    expect(earned({ deloads: facts(2) })).toEqual([
      { id: "deload-1", series: "deload", tier: "bronze", date: START, evidence: ["f0"] },
    ]);
    expect(ids({ painSwaps: facts(1) })).toEqual(["pain-swap-1"]);
  });

  const anyLog = fc
    .record({
      workouts: fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 60_000 })), { maxLength: 14 }),
      lifts: fc.array(fc.tuple(fc.nat(60), fc.constantFrom("squat", "bench", "deadlift"), fc.integer({ min: 40, max: 220 })), {
        maxLength: 14,
      }),
      nights: fc.array(fc.tuple(fc.nat(12), fc.constantFrom(7, 8, null)), { maxLength: 16 }),
    })
    .map(
      ({ workouts: done, lifts, nights }): BadgeLog => ({
        ...EMPTY,
        workouts: done.map(([day, tonnageKg], i) => ({ id: `w${i}`, date: on(day), tonnageKg })),
        lifts: lifts.map(([day, lift, kg], i) => set(lift as "squat", kg, { id: `s${i}`, date: on(day) })),
        checkIns: nights.map(([day, sleepHours], i) => ({ id: `c${i}`, date: on(day), sleepHours })),
      }),
    );

  test("the order of the rows does not matter", () =>
    fc.assert(
      fc.property(anyLog, (log) => {
        const turned = {
          ...log,
          workouts: log.workouts.toReversed(),
          lifts: log.lifts.toReversed(),
          checkIns: log.checkIns.toReversed(),
        };
        expect(badges(turned)).toEqual(badges(log));
      }),
      { numRuns: 1000, seed: 173 },
    ));

  test("taking rows away never earns a badge, and every proof is a row of the log", () =>
    fc.assert(
      fc.property(anyLog, fc.nat(20), (log, n) => {
        const before = badges(log);
        const less = badges({
          ...log,
          workouts: log.workouts.slice(n),
          lifts: log.lifts.slice(n),
          checkIns: log.checkIns.slice(n),
        });
        expect(less.map(({ id }) => id).filter((id) => !before.some((badge) => badge.id === id))).toEqual([]);
        const rows = new Set([...log.workouts, ...log.lifts, ...log.checkIns].map(({ id }) => id));
        expect(before.flatMap(({ evidence }) => evidence).filter((id) => !rows.has(id))).toEqual([]);
      }),
      { numRuns: 1000, seed: 174 },
    ));
});
