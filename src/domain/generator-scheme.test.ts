import { describe, expect, test } from "vitest";
import { PLAN_GOALS, type PlanGoal } from "./generator-input";
import { progressionFor, progressionsOf, restOf, type SchemeInput, schemeOfSlot } from "./generator-scheme";
import { WAVE_WEEKS_5 } from "./generator-wave";
import { LEVELS } from "./vocabulary";

/* Specification 12.6 and 12.7: repetitions, effort, rest and progression of a slot. */
const MAIN: SchemeInput = {
  ...{ role: "primary", category: "compound", gridKind: "barbell", isLadder: false, isSmall: false },
  ...{ level: "intermediate", goal: "muscle", isMinor: false },
};
const scheme = (over: Partial<SchemeInput> = {}) => schemeOfSlot({ ...MAIN, ...over });
const second: Partial<SchemeInput> = { role: "secondary" };
const single: Partial<SchemeInput> = { role: "accessory", category: "isolation" };

describe("repetitions and effort", () => {
  test("by the work a slot does", () => {
    expect(scheme()).toEqual({ reps: [5, 8], seconds: null, rpe: 8, progression: "dp" });
    expect(scheme(second)).toMatchObject({ reps: [8, 12], rpe: 8 });
    expect(scheme({ role: "accessory" })).toMatchObject({ reps: [8, 12], rpe: 8 });
    expect(scheme(single)).toMatchObject({ reps: [10, 15], rpe: 8.5 });
    expect(scheme({ ...single, isSmall: true })).toMatchObject({ reps: [12, 20], rpe: 9 });
    expect(scheme({ ...second, isSmall: true })).toMatchObject({ reps: [8, 12] });
  });

  test("by the goal, for main lifts; endurance for all of them", () => {
    const reps = (goal: PlanGoal, over: Partial<SchemeInput> = {}) => scheme({ ...over, goal }).reps;
    expect(PLAN_GOALS.map((goal) => [goal, reps(goal)])).toEqual([
      ...PLAN_GOALS.map((goal) => [
        goal,
        goal === "strength" ? [3, 5] : goal === "power" ? [3, 3] : goal === "endurance" ? [15, 20] : [5, 8],
      ]),
    ]);
    expect([reps("strength", second), reps("power", single), reps("endurance", single)]).toEqual([
      [8, 12],
      [10, 15],
      [15, 20],
    ]);
  });

  test("one point easier for beginners, and two repetitions in reserve under 18", () => {
    expect([scheme({ level: "novice" }).rpe, scheme({ ...single, level: "novice" }).rpe]).toEqual([7, 7.5]);
    expect([scheme({ isMinor: true }).rpe, scheme({ ...single, isMinor: true }).rpe]).toEqual([8, 8]);
    expect(scheme({ level: "novice", isMinor: true }).rpe).toBe(7);
  });

  test("where the week or the ladder says how hard, the slot does not", () => {
    expect(scheme({ level: "advanced" })).toMatchObject({ progression: "ramp", rpe: null, reps: [5, 8] });
    expect(scheme({ level: "advanced", goal: "strength" })).toMatchObject({ progression: "wave", rpe: null });
    expect(scheme({ isLadder: true })).toEqual({ reps: [5, 8], seconds: [10, 30], rpe: null, progression: "ladder" });
  });
});

describe("progression", () => {
  const main = (over: Partial<SchemeInput> = {}) => progressionFor({ ...MAIN, ...over });

  test("of main lifts by level", () => {
    expect(LEVELS.map((level) => main({ level }))).toEqual(["linear", "dp", "ramp"]);
    expect(LEVELS.map((level) => main({ level, goal: "strength" }))).toEqual(["linear", "dp", "wave"]);
    expect(main({ level: "novice", goal: "endurance" })).toBe("dp");
    expect(LEVELS.map((level) => main({ level, goal: "power" }))).toEqual(["power", "power", "power"]);
  });

  test("a wave only where its steps can be loaded, no cycle under 18", () => {
    const strong = { level: "advanced", goal: "strength" } as const;
    const kinds = ["barbell", "plate", "stack", "dumbbell", "kettlebell", "added", "none"] as const;
    expect(kinds.map((gridKind) => main({ ...strong, gridKind }))).toEqual([
      ...["wave", "wave", "wave", "ramp", "ramp", "ramp", "ramp"],
    ]);
    expect(main({ ...strong, isMinor: true })).toBe("dp");
  });

  test("of everything else double, of ladders their own", () => {
    expect([main({ role: "secondary", level: "novice" }), main({ role: "accessory", goal: "power" })]).toEqual(["dp", "dp"]);
    expect(main({ role: "accessory", isLadder: true })).toBe("ladder");
  });

  test("as the program writes them down", () => {
    const inc = { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } };
    expect(progressionsOf([3, 5])).toEqual({
      linear: { kind: "linear", inc, failN: 3, fail: { factor: 0.9 }, graduate: { afterResets: 3, to: "steady" } },
      steady: { kind: "double", lo: 3, hi: 5, confirm: 1, missN: 3, factor: 0.9 },
      power: { kind: "linear", inc, failN: 3, fail: { factor: 0.9 }, startPct: 60 },
      ramp: { kind: "rirRamp", weeks: 4, lo: 3, hi: 5, addSet: 0 },
      wave: { kind: "wave", weeks: WAVE_WEEKS_5, tmPct: 0.9, inc, failFactor: 0.9 },
      ladder: {
        kind: "rules",
        rules: [
          { axis: "reps", step: 1, scope: "all", floor: 5, ceiling: 8, onCeiling: "reset" },
          { axis: "seconds", step: 5, scope: "all", floor: 10, ceiling: 30, onCeiling: "reset" },
          { axis: "rung", step: 1, scope: "all", onCeiling: "hold" },
        ],
        failN: 2,
      },
    });
  });
});

describe("rest", () => {
  const rest = (role: SchemeInput["role"], goal: PlanGoal, pace: Parameters<typeof restOf>[1]) =>
    restOf({ role, category: role === "accessory" ? "isolation" : "compound", goal }, pace);
  const paces = (role: SchemeInput["role"], goal: PlanGoal) =>
    (["usual", "lean", "brisk"] as const).map((pace) => rest(role, goal, pace));

  test("as in the table, shorter where time is, never before heavy main lifts", () => {
    expect(paces("primary", "muscle")).toEqual([180, 120, 90]);
    expect(paces("secondary", "muscle")).toEqual([120, 90, 60]);
    expect(paces("accessory", "muscle")).toEqual([60, 60, 60]);
    for (const goal of ["strength", "power"] as const) {
      expect(paces("primary", goal)).toEqual([180, 180, 180]);
      expect(paces("secondary", goal)).toEqual([120, 120, 90]);
    }
  });

  test("never longer than the goal calls for", () => {
    expect(paces("primary", "fat_loss")).toEqual([120, 120, 90]);
    expect(paces("primary", "endurance")).toEqual([60, 60, 60]);
  });
});

test("five weeks of a wave: fives, threes twice, five-three-one, light", () => {
  const tops = WAVE_WEEKS_5.map((week) => week.map(({ intensity }) => ("pct" in intensity ? intensity.pct : null)));
  expect(tops).toEqual([
    [65, 75, 85],
    [67.5, 77.5, 87.5],
    [70, 80, 90],
    [75, 85, 95],
    [40, 50, 60],
  ]);
  expect(WAVE_WEEKS_5[1]?.map(({ reps, role }) => [reps, role])).toEqual([
    [3, "work"],
    [3, "work"],
    [{ amrap: true, min: 3 }, "amrap"],
  ]);
});
