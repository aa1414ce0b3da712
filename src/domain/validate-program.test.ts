import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../tests/support/progression-samples";
import { CATALOGUE, DAY_A, PROGRAM } from "../../tests/support/session-samples";
import type { Program, Slot } from "./program";
import { setsOf, slotShares, weeklySetsOf } from "./slot-volume";
import { validateProgram } from "./validate-program";

const [FIRST, ...OTHERS] = DAY_A.slots;
const first = FIRST as Slot;
const day = { ...DAY_A, slots: [first, ...OTHERS.slice(0, 1)] };
const SOUND: Program = { ...PROGRAM, daysPerWeek: 2, days: [day], equipmentLevels: ["full_gym"] };
const rules = (over: Partial<Program>) => validateProgram({ ...SOUND, ...over }, CATALOGUE).map(({ rule }) => rule);
const withSlot = (over: Partial<Slot>, more: Partial<Program> = {}) =>
  rules({ days: [{ ...day, slots: [{ ...first, ...over }] }], ...more });

describe("a program", () => {
  test("that is sound has no problems", () => expect(validateProgram(SOUND, CATALOGUE)).toEqual([]));

  test("numbers its days and slots once", () => {
    expect(rules({ days: [] })).toContain("program.no-days");
    expect(rules({ days: [day, day] })).toContain("program.same-id");
    expect(rules({ days: [day, { ...day, id: "z", slots: [{ ...first, id: "z1" }] }] })).toContain("program.same-order");
    const [a, b] = day.slots;
    expect(rules({ days: [{ ...day, slots: [a!, { ...b!, order: 1 }] }] })).toEqual(["program.same-order"]);
  });

  test("keeps to the size of a day", () => {
    expect(rules({ days: [{ ...day, slots: [] }] })).toContain("program.slot-count");
    const many = Array.from({ length: 11 }, (_, i) => ({
      ...first,
      id: `s${i}`,
      order: i,
      blocks: [{ ...first.blocks[0]!, sets: 1 }],
    }));
    expect(rules({ days: [{ ...day, slots: many }] })).toEqual(["program.slot-count"]);
    expect(rules({ days: [{ ...day, slots: many.slice(1) }] })).toEqual([]);
    expect([14, 15, 150, 151].map((minutes) => rules({ days: [{ ...day, minutes }] }).length)).toEqual([1, 0, 0, 1]);
    const heavy = withSlot({ blocks: [{ ...first.blocks[0]!, sets: 12 }] });
    expect(heavy).toContain("program.session-volume");
    expect(withSlot({ blocks: [{ ...first.blocks[0]!, sets: 11 }] })).not.toContain("program.session-volume");
    expect(rules({ daysPerWeek: 6 })).toContain("program.weekly-volume");
  });

  test("says where", () => {
    const where = (over: Partial<Program>) => validateProgram({ ...SOUND, ...over }, CATALOGUE).map((found) => found.where);
    const slots = (over: Partial<Slot>) => ({ days: [{ ...day, slots: [{ ...first, ...over }] }] });
    expect(where({ days: [{ ...day, minutes: 5 }] })).toEqual(["a"]);
    expect(where(slots({ blocks: [{ ...first.blocks[0]!, sets: 12 }] }))).toContain("a chest");
    expect(where(slots({ hint: ["nowhere"] }))).toEqual(["a1 nowhere"]);
    const ladders = { push: { rungs: ["push_up", "gone"], without: [] } };
    expect(where({ ...slots({ ladder: "push" }), ladders })).toEqual(["a1 gone"]);
    expect(where({ equipmentLevels: ["bodyweight"] })).toEqual(["a2 bodyweight"]);
    expect(rules({ days: [{ ...day, minutes: 5 }] })).toEqual(["program.minutes"]);
    const twin = { ...day, id: "b", order: 2 };
    expect(rules({ days: [day, twin] })).toContain("program.same-id");
    expect(rules({ days: [day, { ...day, order: 2, slots: [] }] })).toContain("program.same-id");
  });

  const sized = (id: string, sets: number, over: Partial<Slot>): Slot => ({
    ...{ ...first, id, role: "accessory" as const, hint: [], blocks: [{ ...first.blocks[0]!, sets }] },
    ...over,
  });
  const volumes = (slots: readonly Slot[], more: Partial<Program["days"][number]> = {}, daysPerWeek = 1) =>
    validateProgram({ ...SOUND, daysPerWeek, days: [{ ...day, ...more, slots }] }, CATALOGUE)
      .filter(({ rule }) => rule.endsWith("-volume"))
      .map(({ rule, where }) => `${rule.slice(8)} ${where}`);

  test("a pull day may hold half a set more of one group", () => {
    const rear = (sets: number) => [
      sized("p1", 11, { pattern: "vertical_pull", muscles: ["lats"] }),
      sized("p2", sets, { order: 2, pattern: "horizontal_pull", muscles: ["rear_delts"] }),
    ];
    expect([volumes(rear(1), { type: "pull" }), volumes(rear(1), { type: "push" })]).toEqual([[], ["session-volume a back"]]);
    expect(volumes(rear(2), { type: "pull" })).toEqual(["session-volume a back"]);
  });

  test("arms and front delts may have a quarter more a week than their label says, no other group", () => {
    const weekly = (sets: number, days: number, over: Partial<Slot>) => volumes([sized("x", sets, over)], {}, days);
    const biceps = { pattern: "isolation_pull", muscles: ["biceps"] } as const;
    expect([weekly(8, 4, biceps), weekly(11, 3, biceps)]).toEqual([[], ["weekly-volume biceps"]]);
    const triceps = { pattern: "isolation_push", muscles: ["triceps"] } as const;
    expect([weekly(11, 2, triceps), weekly(8, 3, triceps)]).toEqual([[], ["weekly-volume triceps"]]);
    const delts = { pattern: "vertical_push", muscles: ["shoulders"] } as const;
    expect([weekly(5, 3, delts), weekly(8, 2, delts)]).toEqual([[], ["weekly-volume front_delts"]]);
    const calves = { pattern: "isolation_legs", muscles: ["calves"] } as const;
    expect([weekly(10, 2, calves), weekly(7, 3, calves)]).toEqual([[], ["weekly-volume calves"]]);
  });

  test("prescribes sets a lifter can do", () => {
    const of = (over: object) => withSlot({ blocks: [{ ...first.blocks[0]!, ...over }] });
    expect(of({ reps: [8, 5] })).toEqual(["program.block"]);
    expect(of({ sets: 0 })).toEqual(["program.block"]);
    expect(of({ reps: 0 })).toEqual(["program.block"]);
    expect(of({ reps: { amrap: true, min: 0 } })).toEqual(["program.block"]);
    expect(of({ reps: { amrap: true, min: 1 } })).toEqual([]);
    expect(of({ seconds: [30, 10] })).toEqual(["program.block"]);
    expect(withSlot({ blocks: [] })).toEqual(["program.block"]);
    expect(withSlot({ byWeek: { 1: { blocks: [{ ...first.blocks[0]!, sets: 0 }] } } })).toEqual(["program.block"]);
    expect(withSlot({ byWeek: { 1: { blocks: [] } } })).toEqual([]);
    expect(withSlot({ byWeek: { 2: { blocks: [] } } })).toEqual(["program.week"]);
    expect(of({ reps: 8 })).toEqual([]);
    expect(of({ seconds: [0, 10] })).toEqual(["program.block"]);
    expect(of({ seconds: [1, 1] })).toEqual([]);
    expect(withSlot({ byWeek: { 0: {} } })).toEqual(["program.week"]);
    expect(withSlot({ byStage: [[{ ...first.blocks[0]!, reps: [3, 2] }]] })).toEqual(["program.block"]);
  });

  test("names schemes and ladders that exist, and a primary lift knows what follows a miss", () => {
    expect(withSlot({ progression: "nowhere" })).toEqual(["program.no-such-progression"]);
    expect(withSlot({ ladder: "nowhere" })).toEqual(["program.no-such-ladder"]);
    expect(withSlot({ progression: "s" }, { progressions: { s: SCHEMES.sum } })).toEqual(["program.no-fail-path"]);
    expect(withSlot({ progression: "s", role: "accessory" }, { progressions: { s: SCHEMES.sum } })).toEqual([]);
    expect(rules({ novicePrimary: "nowhere" })).toEqual(["program.no-such-progression"]);
    expect(rules({ novicePrimary: "s", progressions: { s: SCHEMES.sum } })).toEqual([]);
    expect(withSlot({ progression: "d" }, { progressions: { d: SCHEMES.double } })).toEqual([]);
    expect(withSlot({ progression: "dp" }, { progressions: { dp: SCHEMES.sum } })).toEqual([]);
    const graduate = { ...SCHEMES.linear, graduate: { afterResets: 3, to: "nowhere" } } as const;
    expect(rules({ progressions: { l: graduate } })).toEqual(["program.no-such-progression"]);
    expect(rules({ progressions: { l: { ...graduate, graduate: { afterResets: 3, to: "d" } }, d: SCHEMES.double } })).toEqual([]);
  });

  test("is as long as its schemes, and its phases lie inside", () => {
    expect(rules({ progressions: { w: SCHEMES.wave } })).toEqual(["program.scheme-weeks"]);
    expect(rules({ progressions: { w: SCHEMES.wave, p: SCHEMES.percentBlock }, cycleWeeks: 4 })).toEqual([]);
    expect(rules({ progressions: { r: SCHEMES.rirRamp }, cycleWeeks: 5 })).toEqual([]);
    expect(rules({ progressions: { r: SCHEMES.rirRamp }, cycleWeeks: 4 })).toEqual(["program.scheme-weeks"]);
    expect(rules({ progressions: { d: { ...SCHEMES.double, lo: 9, hi: 8 } } })).toEqual(["program.range"]);
    const endless = {
      kind: "rules",
      rules: [{ axis: "reps", step: 1, scope: "all", onCeiling: "hold" }, ...SCHEMES.rules.rules],
    } as const;
    expect(rules({ progressions: { r: endless } })).toEqual(["program.rule-without-ceiling"]);
    expect(rules({ progressions: { r: SCHEMES.rules } })).toEqual([]);
    expect(rules({ progressions: { d: { ...SCHEMES.double, lo: 8, hi: 8 } } })).toEqual([]);
    expect(rules({ progressions: { p: SCHEMES.percentBlock } })).toEqual(["program.scheme-weeks"]);
    const [reps, seconds, rung] = SCHEMES.rules.rules;
    const open = { ...reps!, ceiling: undefined };
    const ruled = (...list: readonly object[]) => rules({ progressions: { r: { kind: "rules", rules: list } as never } });
    expect([ruled(reps!, open), ruled(open, reps!), ruled(rung!, seconds!), ruled(open)]).toEqual([
      ...[[], ["program.rule-without-ceiling"], [], []],
    ]);
    expect(rules({ cycleWeeks: 4, phases: [{ kind: "deload", from: 4, to: 4 }] })).toEqual([]);
    expect(rules({ cycleWeeks: 4, phases: [{ kind: "deload", from: 3, to: 2 }] })).toEqual(["program.phases"]);
    expect(rules({ cycleWeeks: 0, phases: [{ kind: "deload", from: 1, to: 1 }] })).toEqual([]);
    expect(rules({ phases: [{ kind: "deload", from: 1, to: 2 }] })).toEqual(["program.phases"]);
    expect(rules({ phases: [{ kind: "deload", from: 0, to: 1 }] })).toEqual(["program.phases"]);
    expect(rules({ phases: [{ kind: "deload", from: 1, to: 1 }] })).toEqual([]);
  });

  test("suggests exercises that fit, and can be filled where it is offered", () => {
    expect(withSlot({ hint: ["bench", "squat"] })).toEqual(["program.hint"]);
    expect(withSlot({ hint: ["nowhere"] })).toEqual(["program.hint"]);
    const ladders = { push: { rungs: ["push_up", "nowhere"], without: ["gone"] } };
    expect(withSlot({ ladder: "push" }, { ladders })).toEqual(["program.ladder-rung", "program.ladder-rung"]);
    // It is the least experienced lifter of the program who must be able to do it.
    const hard = CATALOGUE.map((exercise) =>
      exercise.id === "leg_press" ? { ...exercise, difficulty: "advanced" as const } : exercise,
    );
    const second = { ...SOUND, days: [{ ...day, slots: [{ ...day.slots[1]!, role: "secondary" as const }] }] };
    const fillable = (levels: Program["levels"], catalogue = hard.filter(({ id }) => id !== "squat")) =>
      validateProgram({ ...second, levels }, catalogue).length === 0;
    expect([fillable(["advanced"]), fillable(["advanced", "novice"]), fillable(["novice", "advanced"])]).toEqual([
      true,
      false,
      false,
    ]);
    expect(fillable([])).toBe(false);
    // The movements of its ladder fill a slot as well, where they can be done.
    const lost = { pattern: "carry", muscles: ["forearms"], hint: [], ladder: "push" } as const;
    const rungs = (...ids: readonly string[]) => withSlot(lost, { ladders: { push: { rungs: ids, without: [] } } });
    expect([rungs("push_up", "archer"), rungs("push_up"), rungs("push_up", "push_up")]).toEqual([
      ...[[], ["program.unfillable"], ["program.unfillable"]],
    ]);
    const apart = withSlot(lost, { ladders: { push: { rungs: ["push_up"], without: ["archer"] } } });
    expect([apart, withSlot({ ...lost, ladder: undefined as never })]).toEqual([[], ["program.unfillable"]]);
    expect(rules({ equipmentLevels: ["bodyweight"] })).toEqual(["program.unfillable"]);
    expect(withSlot({}, { equipmentLevels: ["bodyweight"] })).toEqual([]);
    expect(withSlot({ pattern: "vertical_pull", muscles: ["lats"], hint: [] })).toEqual(["program.unfillable"]);
    expect(withSlot({ pattern: "vertical_pull", muscles: ["lats"], hint: [], role: "accessory" })).toEqual([]);
  });
});

describe("sets by muscle", () => {
  test("a rear-delt row and a hip thrust leave the big muscle out", () => {
    expect(slotShares({ pattern: "horizontal_pull", muscles: ["rear_delts"] })).toEqual({ side_rear_delts: 1, back: 0.5 });
    expect(slotShares({ pattern: "horizontal_pull", muscles: ["lats"] })).toEqual({ back: 1, side_rear_delts: 0.5, biceps: 0.5 });
    expect(slotShares({ pattern: "hinge", muscles: ["glutes"] })).toEqual({ glutes: 1 });
    expect(slotShares({ pattern: "hinge", muscles: ["glutes", "hamstrings"] })).toEqual({ hamstrings: 1, glutes: 0.5 });
    expect(slotShares({ pattern: "lunge", muscles: ["quads"] })).toEqual({ quads: 1, glutes: 0.5 });
    expect(slotShares({ pattern: "vertical_push", muscles: ["shoulders"] })).toEqual({
      front_delts: 1,
      side_rear_delts: 0.5,
      triceps: 0.5,
    });
    expect(slotShares({ pattern: "core", muscles: ["obliques", "core"] })).toEqual({ abs: 1 });
  });

  test("a week counts a short rotation more than once", () => {
    expect(setsOf(day.slots)).toMatchObject({ chest: 4, triceps: 2, quads: 3 });
    expect(weeklySetsOf({ days: [day], daysPerWeek: 3 })).toMatchObject({ chest: 12, quads: 9 });
    expect(weeklySetsOf({ days: [], daysPerWeek: 3 })).toEqual({});
  });
});
