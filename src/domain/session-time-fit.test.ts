import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTime, sessionMinutes, type TimedExercise } from "./session-time-fit";
import { type Pattern, SLOT_ROLES, type SlotRole } from "./vocabulary";

const planned = { role: "work", kg: 60, repsMin: 8, repsMax: 12, repTarget: 8, rpe: 8 } as const;
const exercise = (
  slotId: string,
  role: SlotRole,
  sets: number,
  restSeconds = 60,
  pattern: Pattern = "isolation_push",
): TimedExercise => ({
  ...{ slotId, role, pattern, restSeconds, warmups: [] },
  sets: Array.from({ length: sets }, () => planned),
});
const day = [
  exercise("squat", "primary", 4, 180, "squat"),
  exercise("press", "secondary", 3, 120, "horizontal_push"),
  exercise("curl", "accessory", 3, 60, "isolation_pull"),
  exercise("raise", "accessory", 3, 60, "isolation_push"),
  exercise("plank", "optional", 3, 60, "core"),
];
/** 6.7 by hand: 4·3.67 + 3·2.67 + 3 × 3·1.67, five times 1.5, less the last minute of rest. */
const FULL = 4 * 3.67 + 3 * 2.67 + 9 * 1.67 + 7.5 - 1;
const fitted = (limit: number, plan: readonly TimedExercise[] = day) => {
  const { value, reasons } = fitTime(plan, 5, limit);
  return {
    shape: value.exercises.map(({ slotId, sets, superset }) => `${slotId} ${sets.length}${superset ?? ""}`),
    why: reasons.map(({ rule, facts }) => (rule === "session.time-cut" ? `${facts.kind} ${facts.slot}` : rule)),
    minutes: value.minutes,
    reasons,
  };
};

describe("time model with pairs", () => {
  it("is the plain model without pairs", () => {
    expect(sessionMinutes(day, 5)).toBeCloseTo(5 + FULL, 9);
    expect(sessionMinutes([], 5)).toBe(5);
  });

  it("counts the rest of a pair once, with 20 seconds in between", () => {
    const pair = [
      { ...exercise("a", "accessory", 3, 60), superset: "A" },
      { ...exercise("b", "accessory", 3, 90), superset: "A" },
    ];
    // 6 sets of work, 3 short changes, 2 full rests (the last is over when the session is).
    expect(sessionMinutes(pair, 0)).toBeCloseTo(2 * 1.5 + 6 * 0.67 + 3 * (20 / 60) + 2 * 1.5, 9);
    const uneven = [pair[0]!, { ...pair[1]!, sets: [planned] }];
    expect(sessionMinutes(uneven, 0)).toBeCloseTo(2 * 1.5 + 4 * 0.67 + 20 / 60 + 2, 9);
  });
});

describe("fitting the lifter's minutes", () => {
  it("leaves a session alone that is at most a tenth too long", () => {
    const limit = (5 + FULL) / 1.1;
    expect(fitted(limit)).toMatchObject({ why: ["session.time-fits"], shape: day.map((e) => `${e.slotId} ${e.sets.length}`) });
    expect(fitted(limit - 0.01).why).toEqual(["optional plank"]);
  });

  it("cuts in the order of the specification, one at a time from the end", () => {
    expect(fitted(42).why).toEqual(["optional plank"]);
    expect(fitted(38)).toMatchObject({
      why: ["optional plank", "sets raise"],
      shape: ["squat 4", "press 3", "curl 3", "raise 2"],
    });
    expect(fitted(36)).toMatchObject({
      why: ["optional plank", "sets raise", "sets curl"],
      shape: ["squat 4", "press 3", "curl 2", "raise 2"],
    });
    expect(fitted(35)).toMatchObject({
      why: ["optional plank", "sets raise", "sets curl", "pair raise"],
      shape: ["squat 4", "press 3", "curl 2A", "raise 2A"],
    });
    expect(fitted(33)).toMatchObject({
      why: ["optional plank", "sets raise", "sets curl", "pair raise", "accessory raise"],
      // Alone, it is no pair any more.
      shape: ["squat 4", "press 3", "curl 2"],
    });
  });

  it("leaves main lifts whole and says when that is still too long", () => {
    const least = fitted(20);
    expect(least.shape).toEqual(["squat 4", "press 3"]);
    expect(least.why.at(-1)).toBe("session.time-over");
    expect(least.reasons.at(-1)?.facts).toMatchObject({ limit: 20, minutes: least.minutes });
  });

  it("says how many minutes each cut saves", () => {
    const [first] = fitted(42).reasons;
    // The optional exercise and the rest after the one before it, which is now the last.
    expect(first?.facts.minutes).toBeCloseTo(3 * 1.67 + 1.5, 9);
  });

  it("brings a partner next to its pair, with the longer rest of both", () => {
    const apart = [
      exercise("push", "accessory", 2, 90, "horizontal_push"),
      exercise("calf", "accessory", 2, 60, "isolation_legs"),
      exercise("pull", "accessory", 2, 60, "horizontal_pull"),
    ];
    const { value } = fitTime(apart, 0, 12);
    expect(value.exercises.map(({ slotId, superset, restSeconds }) => [slotId, superset, restSeconds])).toEqual([
      ["push", "A", 90],
      ["pull", "A", 90],
      ["calf", undefined, 60],
    ]);
  });

  it("pairs knee with hip, never like with like, and leaves a pair of the plan alone", () => {
    const of = (a: Pattern, b: Pattern, superset?: string) => {
      const two = [exercise("a", "accessory", 2, 90, a), exercise("b", "accessory", 2, 90, b)];
      const plan = superset === undefined ? two : two.map((each) => ({ ...each, superset }));
      return fitTime(plan, 0, sessionMinutes(plan, 0) / 1.11).reasons[0].facts.kind;
    };
    expect([of("squat", "hinge"), of("hinge", "lunge"), of("isolation_pull", "vertical_push")]).toEqual(["pair", "pair", "pair"]);
    expect([of("squat", "lunge"), of("isolation_push", "horizontal_push"), of("core", "hinge")]).toEqual([
      "accessory",
      "accessory",
      "accessory",
    ]);
    expect(of("squat", "hinge", "X")).toBe("accessory");
  });

  it("marks pairs apart from each other, and pairs nothing that saves nothing", () => {
    const patterns: Pattern[] = ["isolation_push", "isolation_pull", "vertical_push", "vertical_pull"];
    const four = patterns.map((pattern, i) => exercise(`e${i}`, "accessory", 2, 120, pattern));
    const { value } = fitTime(four, 0, 17.1);
    expect(value.exercises.map(({ superset }) => superset)).toEqual(["B", "B", "A", "A"]);
    const short = [exercise("a", "accessory", 2, 20, "squat"), exercise("b", "accessory", 2, 20, "hinge")];
    expect(fitTime(short, 0, 6).reasons[0].facts.kind).toBe("accessory");
  });

  it("only ever shortens, keeps main lifts, and gives a reason for each cut", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            role: fc.constantFrom(...SLOT_ROLES),
            sets: fc.integer({ min: 1, max: 5 }),
            rest: fc.integer({ min: 30, max: 240 }),
            pattern: fc.constantFrom<Pattern>("squat", "hinge", "horizontal_push", "vertical_pull", "isolation_pull", "core"),
          }),
          { maxLength: 9 },
        ),
        fc.integer({ min: 10, max: 90 }),
        (rows, limit) => {
          const plan = rows.map(({ role, sets, rest, pattern }, i) => exercise(`s${i}`, role, sets, rest, pattern));
          const { value, reasons } = fitTime(plan, 5, limit);
          expect(value.minutes).toBeLessThanOrEqual(sessionMinutes(plan, 5) + 1e-9);
          expect(value.minutes).toBeCloseTo(sessionMinutes(value.exercises, 5), 9);
          expect(reasons.filter(({ rule }) => rule === "session.time-cut")).toHaveLength(value.cuts.length);
          const isOver = value.minutes > limit * 1.1 + 1e-9;
          expect(reasons.some(({ rule }) => rule === "session.time-over")).toBe(isOver);
          for (const before of plan) {
            const after = value.exercises.find(({ slotId }) => slotId === before.slotId);
            if (before.role === "primary" || before.role === "secondary") expect(after).toEqual(before);
            if (after) expect(after.sets.length).toBeLessThanOrEqual(before.sets.length);
            if (after && before.sets.length >= 2) expect(after.sets.length).toBeGreaterThanOrEqual(2);
            if (isOver) expect(["primary", "secondary", undefined]).toContain(after?.role);
          }
        },
      ),
      { numRuns: 1000, seed: 67 },
    ));
});

it("a sixth pair has a mark of its own", () => {
  const pairs = ["A", "B", "C", "D", "E"].flatMap((superset) => [
    { ...exercise(`${superset}1`, "primary", 2), superset },
    { ...exercise(`${superset}2`, "primary", 2), superset },
  ]);
  const free = [exercise("curl", "accessory", 2, 60, "isolation_pull"), exercise("raise", "accessory", 2, 60)];
  const plan = [...pairs, ...free];
  // A minute too long: the pair saves two changes of forty seconds.
  const { value } = fitTime(plan, 5, (sessionMinutes(plan, 5) - 1) / 1.1);
  expect(value.cuts).toEqual([{ kind: "pair", slotId: "raise" }]);
  expect(value.exercises.slice(-2).map(({ slotId, superset }) => [slotId, superset])).toEqual([
    ["curl", "F"],
    ["raise", "F"],
  ]);
});
