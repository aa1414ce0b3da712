import { describe, expect, test } from "vitest";
import { ADDITIONS } from "./generator-additions";
import { requiredPatterns } from "./generator-check";
import { skeleton } from "./generator-skeleton";
import { splitDays, splitForDays } from "./generator-split";
import { GROUP_MEMBERS } from "./landmarks";
import type { VolumeGroup } from "./vocabulary";

/* Specification 12.4: what each kind of day is made of. */
const places = (type: Parameters<typeof skeleton>[0]["type"], variation?: "A" | "B" | "C", days = 3) =>
  skeleton(variation === undefined ? { type } : { type, variation }, days).map(
    ({ role, pattern, muscles }) => `${role[0]} ${pattern} ${muscles.join("+")}`,
  );
const SQUAT = "p squat quads+glutes";
const PRESS = "p horizontal_push chest+front_delts+triceps";
const ROW = "p horizontal_pull lats+upper_back";
const HAMS = "s hinge hamstrings";
const CORE = "a core core";
const DEADLIFT = "p hinge hamstrings+glutes+lower_back";
const OVERHEAD = "vertical_push shoulders+triceps";
const PULLDOWN = "vertical_pull lats";
const LUNGE = "s lunge quads+glutes";
const CHEST = "s horizontal_push upper_chest+chest";
const MID_ROW = "s horizontal_pull middle_back+rhomboids";
const CALVES = "a isolation_legs calves";

describe("full body", () => {
  test("squat or hinge, a push and a pull in turn, a second leg movement, core", () => {
    for (const variation of ["A", "C"] as const) expect(places("full_body", variation)).toEqual([SQUAT, PRESS, ROW, HAMS, CORE]);
    expect(places("full_body", "B")).toEqual([DEADLIFT, `p ${OVERHEAD}`, `p ${PULLDOWN}`, LUNGE, CORE]);
    expect(places("full_body", "B", 2)).toEqual([DEADLIFT, `p ${OVERHEAD}`, `p ${PULLDOWN}`, LUNGE, CHEST, CORE]);
  });

  test("one day alone holds everything", () =>
    expect(places("full_body", undefined, 1)).toEqual([SQUAT, PRESS, ROW, HAMS, `s ${OVERHEAD}`, `s ${PULLDOWN}`, CORE]));
});

test("upper and lower", () => {
  expect(places("upper", "A")).toEqual([PRESS, ROW, `s ${OVERHEAD}`, `s ${PULLDOWN}`]);
  expect(places("upper", "B")).toEqual([`p ${OVERHEAD}`, `p ${PULLDOWN}`, CHEST, MID_ROW]);
  expect(places("lower")).toEqual([SQUAT, "p hinge hamstrings+glutes", LUNGE, CALVES, CORE]);
  expect(places("lower", "B")).toEqual([DEADLIFT, SQUAT, LUNGE, CALVES, CORE]);
});

test("push, pull and legs", () => {
  const push = [PRESS, `p ${OVERHEAD}`, CHEST, "a isolation_push triceps", "a isolation_push side_delts"];
  const small = [MID_ROW, "a horizontal_pull rear_delts", "a isolation_pull biceps"];
  const legs = [LUNGE, "a isolation_legs hamstrings", CALVES, CORE];
  expect([places("push", "A"), places("push", "B")]).toEqual([push, push]);
  expect(places("pull")).toEqual([ROW, `p ${PULLDOWN}`, ...small]);
  expect(places("pull", "B")).toEqual([`p ${PULLDOWN}`, ROW, ...small]);
  expect(places("legs", "A")).toEqual([SQUAT, "p hinge hamstrings+glutes", ...legs]);
  expect(places("legs", "B")).toEqual([DEADLIFT, SQUAT, ...legs]);
});

test.each([1, 2, 3, 4, 5, 6])("a week of %i days asks for every pattern it needs, main lifts first", (days) => {
  const week = splitDays(splitForDays(days), days).map((day) => skeleton(day, days));
  for (const pattern of requiredPatterns(days)) expect(week.flat().some((each) => each.pattern === pattern)).toBe(true);
  for (const day of week) {
    const ranks = day.map(({ role }) => ["primary", "secondary", "accessory"].indexOf(role));
    expect(ranks).toEqual([...ranks].sort());
  }
});

describe("what is added for a group that comes short", () => {
  const added = (group: VolumeGroup) =>
    ADDITIONS[group]?.places.map(({ role, pattern, muscles }) => `${role[0]} ${pattern} ${muscles.join("+")}`);
  const upper = ["upper", "full_body"];
  const lower = ["lower", "legs", "full_body"];

  test("isolation first, then a smaller lift of its pattern, on the days it belongs to", () => {
    expect(added("chest")).toEqual(["a isolation_push chest", "a horizontal_push chest"]);
    expect(added("back")).toEqual(["a horizontal_pull upper_back+lats", "a vertical_pull lats"]);
    expect(added("quads")).toEqual(["a isolation_legs quads", "a lunge quads"]);
    expect(added("hamstrings")).toEqual(["a isolation_legs hamstrings", "a hinge hamstrings"]);
    expect(added("glutes")).toEqual(["a hinge glutes"]);
    expect(added("calves")).toEqual([CALVES]);
    expect(added("biceps")).toEqual(["a isolation_pull biceps"]);
    expect(added("triceps")).toEqual(["a isolation_push triceps"]);
    expect(added("side_rear_delts")).toEqual(["a isolation_push side_delts", "a horizontal_pull rear_delts"]);
    expect(added("abs")).toEqual([CORE]);
    expect([added("forearms"), added("front_delts"), added("traps")]).toEqual([undefined, undefined, undefined]);
  });

  test("on the days it belongs to", () => {
    const days = (group: VolumeGroup) => [...(ADDITIONS[group]?.types ?? [])].sort();
    for (const group of ["chest", "triceps"] as const) expect(days(group)).toEqual(["push", ...upper].sort());
    for (const group of ["back", "biceps"] as const) expect(days(group)).toEqual(["pull", ...upper].sort());
    for (const group of ["quads", "hamstrings", "glutes"] as const) expect(days(group)).toEqual([...lower].sort());
    expect(days("side_rear_delts")).toEqual(["push", "pull", ...upper].sort());
    for (const group of ["calves", "abs"] as const) expect(days(group)).toEqual(["push", "pull", "upper", ...lower].sort());
  });

  test("every place but the core's aims at its group", () => {
    for (const [group, { places: all }] of Object.entries(ADDITIONS))
      for (const { pattern, muscles } of all)
        expect(pattern === "core" || muscles.some((muscle) => GROUP_MEMBERS[group as VolumeGroup].includes(muscle))).toBe(true);
  });
});
