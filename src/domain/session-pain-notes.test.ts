import { describe, expect, test } from "vitest";
import { DAY_A, exercise, FULL, input, PREFERENCES, PROGRAM, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import type { Exercise } from "./exercise";
import type { Priority } from "./exercise-vocabulary";
import type { Slot } from "./program";
import { reason } from "./reason";
import { buildSession } from "./session";
import { withPainNotes } from "./session-pain-notes";
import type { PlannedExercise, SessionInput, SessionPlan } from "./session-plan";
import type { Pattern } from "./vocabulary";

/* What a day says of the exercises that hurt, on a small catalogue of presses from best to worst and a ladder of pulls. */
const press = (id: string, priority: Priority) => exercise(id, { name: `${id} press`, priority });
const bare = { gridKind: "none", loadBasis: "none", startClass: "none", patterns: ["vertical_pull"] } as const;
const pull = (id: string, ...equipment: Exercise["equipment"]) =>
  exercise(id, { ...bare, name: `${id} pull`, contrib: { lats: 1 }, equipment });
const CATALOGUE = [
  ...[press("good", "essential"), press("fair", "common"), press("plain", "specialized"), press("odd", "niche")],
  ...[pull("hang", ["pull_up_bar"]), pull("negative", ["pull_up_bar"]), pull("full", ["pull_up_bar"])],
  ...[pull("towel"), pull("door"), exercise("curl", { name: "the curl", patterns: ["isolation_pull"], contrib: { biceps: 1 } })],
];
const climb = {
  kind: "rules" as const,
  failN: 2 as const,
  rules: [
    { axis: "reps" as const, step: 1, scope: "all" as const, floor: 5, ceiling: 8, onCeiling: "reset" as const },
    { axis: "rung" as const, step: 1, scope: "all" as const, onCeiling: "hold" as const },
  ],
};
const ladders = {
  pull: { rungs: ["hang", "negative", "full"], without: ["towel", "door"] },
  bar: { rungs: ["hang", "negative", "full"] },
};

const MUSCLES: Readonly<Partial<Record<Pattern, Slot["muscles"]>>> = {
  ...{ horizontal_push: ["chest"], vertical_pull: ["lats"], isolation_pull: ["biceps"] },
};
const slot = (id: string, pattern: Pattern, over: Partial<Slot> = {}): Slot => ({
  ...{ ...DAY_A.slots[0]!, id, order: Number(id.slice(1)), pattern, hint: [], role: "secondary" as const },
  muscles: MUSCLES[pattern] ?? [],
  ...over,
});
const pushes = [slot("s1", "horizontal_push"), slot("s2", "horizontal_push")];
const climbing = (ladder: string) => [slot("s1", "vertical_pull", { progression: "climb", ladder })];
const curling = (role: Slot["role"]) => [...pushes, slot("s3", "isolation_pull", { role })];

const hurts = (...ids: readonly string[]) => ({
  pain: ids.map((exerciseId) => ({ exerciseId, area: "shoulder" as const, from: TODAY, to: null })),
});
const dayOf = (slots: readonly Slot[]) => ({ ...DAY_A, slots });
const asked = (slots: readonly Slot[], over: Partial<SessionInput>) =>
  input({
    ...{ catalogue: CATALOGUE, program: { ...PROGRAM, progressions: { climb }, ladders, days: [dayOf(slots)] } },
    ...over,
  });

/** What is planned where, what each says it stands in for, and what the day says is left out. */
function session(slots: readonly Slot[], over: Partial<SessionInput>) {
  const { value, reasons } = buildSession(asked(slots, over));
  const { exercises } = value as SessionPlan;
  return {
    planned: exercises.map(({ slotId, exerciseId }) => `${slotId} ${exerciseId}`),
    told: exercises.flatMap(({ slotId, reasons: why }) =>
      why.filter(({ rule }) => rule === "slot.pain").map(({ facts }) => `${slotId} ${facts.exercise}, not ${facts.instead}`),
    ),
    out: reasons.filter(({ rule }) => rule === "slot.pain-out").map(({ facts }) => facts.exercises),
  };
}

describe("an exercise that hurts", () => {
  test("is named by what stands in for it, in the one place it would have had", () => {
    expect(session(pushes, {})).toEqual({ planned: ["s1 good", "s2 fair"], told: [], out: [] });
    expect(session(pushes, hurts("good"))).toEqual({
      ...{ planned: ["s1 fair", "s2 plain"], told: ["s1 fair, not good press"], out: [] },
    });
    // The better press has its place already: the one that hurts would have stood in the second.
    expect(session(pushes, hurts("fair"))).toEqual({
      ...{ planned: ["s1 good", "s2 plain"], told: ["s2 plain, not fair press"], out: [] },
    });
    expect(session(pushes, hurts("good", "fair")).told).toEqual(["s1 plain, not good press", "s2 odd, not fair press"]);
  });

  test("has its place by the order of the day, not by that of the list", () => {
    expect(session(pushes.toReversed(), hurts("good")).told).toEqual(["s1 fair, not good press"]);
  });

  test("that would not have been planned is not mentioned", () => {
    expect(session(pushes, hurts("odd")).told).toEqual([]);
    expect(session(pushes, hurts("unknown")).told).toEqual([]);
    expect(session(pushes, { pain: [{ ...hurts("good").pain[0]!, to: TODAY }] }).told).toEqual([]);
    // The lifter's own choice stands in for nothing, and a choice that hurts is taken back.
    expect(session(pushes, { ...hurts("good"), swaps: { s1: "odd" } }).told).toEqual(["s2 fair, not good press"]);
    const back = session(pushes, { ...hurts("odd"), swaps: { s1: "odd" } });
    expect([back.planned[0], back.told]).toEqual(["s1 good", ["s1 good, not odd press"]]);
  });

  test("has no claim on a place where another was trained", () => {
    const set = { role: "work" as const, kg: 40, reps: 8, rpe: 8, target: null };
    const done = { date: TODAY, workoutId: "w", exerciseId: "fair", stateKey: "p:fair:dp", slotId: "s1" };
    const history = { fair: [{ ...done, plannedSets: 1, modified: false, sets: [set] }] };
    const then = { history, sessionDates: [TODAY], today: addDays(TODAY, 3) };
    expect(session(pushes, { ...then, ...hurts("good") })).toMatchObject({
      ...{ planned: ["s1 fair", "s2 plain"], told: ["s2 plain, not good press"] },
    });
  });
});

describe("a place that stays empty", () => {
  test.each(["secondary", "optional"] as const)("because the only exercise of a %s place hurts is told", (role) => {
    expect(session(curling(role), {}).planned).toContain("s3 curl");
    const plan = session(curling(role), hurts("curl"));
    expect(plan).toEqual({ planned: ["s1 good", "s2 fair"], told: [], out: [["the curl"]] });
  });

  test("for another cause is not put down to pain", () => {
    const banned = { preferences: { ...PREFERENCES, banned: ["curl"] } };
    expect(session(curling("secondary"), { ...banned, ...hurts("good") })).toMatchObject({
      told: ["s1 fair, not good press"],
      out: [],
    });
    // Left out today to spare the lifter, painful or not.
    const day = dayOf(curling("secondary"));
    const off = [reason("session.slot-off", { slot: "s3", volume: 0.5 })];
    const spared = withPainNotes(
      { input: asked(day.slots, hurts("curl")), day, calendar: { cycle: null, week: 1, isDeload: false } },
      { exercises: [], notes: off },
    );
    expect(spared).toEqual({ exercises: [], notes: off });
  });

  test("is told before the other notes of the day", () => {
    const day = dayOf(curling("secondary"));
    const notes = [reason("session.slot-off", { slot: "s9", volume: 0.5 }), reason("slot.unfillable", { slot: "s3" })];
    const spared = withPainNotes(
      { input: asked(day.slots, hurts("curl")), day, calendar: { cycle: null, week: 1, isDeload: false } },
      { exercises: [], notes },
    );
    expect(spared.notes).toEqual([reason("slot.pain-out", { exercises: ["the curl"] }), ...notes]);
  });
});

describe("a ladder", () => {
  const grown = { preferences: { ...PREFERENCES, level: "intermediate" as const } };
  const at = (over: Partial<SessionInput>, ladder = "pull") => session(climbing(ladder), { ...grown, ...over });

  test("is climbed below what hurts, and says so by the lowest movement that does", () => {
    expect(at({}).planned).toEqual(["s1 full"]);
    expect(at(hurts("full"))).toEqual({ planned: ["s1 negative"], told: ["s1 negative, not full pull"], out: [] });
    expect(at(hurts("full", "negative"), "bar")).toMatchObject({ planned: ["s1 hang"], told: ["s1 hang, not negative pull"] });
    expect(at(hurts("negative"), "bar")).toMatchObject({ planned: ["s1 hang"], told: ["s1 hang, not negative pull"] });
  });

  test("of movements for a place without a bar does too", () => {
    const gym = { ...FULL, equipment: [] };
    expect(at({ gym }).planned).toEqual(["s1 door"]);
    expect(at({ gym, ...hurts("door") })).toEqual({ planned: ["s1 towel"], told: ["s1 towel, not door pull"], out: [] });
  });

  test("whose sore movement is further up than the lifter says nothing", () => {
    const novice = { preferences: PREFERENCES, ...hurts("full") };
    expect(at(novice)).toEqual({ planned: ["s1 hang"], told: [], out: [] });
    expect(at({ ...hurts("full"), swaps: { s1: "hang" } })).toEqual({ planned: ["s1 hang"], told: [], out: [] });
  });
});

describe("the reasons of a stand-in", () => {
  const day = dayOf(pushes.slice(0, 1));
  const [planned] = (buildSession(asked(day.slots, hurts("good"))).value as SessionPlan).exercises as [PlannedExercise];
  const why = reason("slot.pain", { slot: "s1", exercise: "fair", instead: "good press" });
  const [load, cap, fill, ramp] = ["progression.start", "gate.rpe", "slot.fill", "ramp.rungs"].map((rule) => reason(rule, {}));
  const told = (...reasons: PlannedExercise["reasons"]) =>
    withPainNotes(
      { input: asked(day.slots, hurts("good")), day, calendar: { cycle: null, week: 1, isDeload: false } },
      { exercises: [{ ...planned, reasons }], notes: [] },
    ).exercises[0]?.reasons;

  test("tell of the load first, then of the pain, then of the choice", () => {
    expect(told(load!, cap!, fill!, ramp!)).toEqual([load, cap, why, fill, ramp]);
    expect(told(load!, fill!, ramp!)).toEqual([load, why, fill, ramp]);
    expect(told(load!, ramp!)).toEqual([load, ramp, why]);
    expect(told(load!)).toEqual([load, why]);
  });
});
