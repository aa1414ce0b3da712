import { expect, test } from "vitest";
import type { Program, Progression } from "@/domain/program";
import { newestPrograms } from "@/lib/catalogue";
import { ruleWords } from "./rule-words";

const INC = { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } };
const slot = (id: string, progression: string, hint: string): Program["days"][number]["slots"][number] => ({
  ...{
    id,
    order: 1,
    role: "primary",
    pattern: "squat",
    muscles: [],
    hint: [hint],
    fixed: false,
    blocks: [],
    restS: 60,
    progression,
  },
});
const program = (slots: Program["days"][number]["slots"], progressions: Record<string, Progression> = {}) => ({
  days: [{ id: "a", order: 1, name: "A", type: "full_body" as const, minutes: 60, muscles: [], slots }],
  progressions,
});

test("every program says in words how each of its exercises moves on", () => {
  for (const one of newestPrograms()) {
    const rules = ruleWords(one);
    const keys = new Set(one.days.flatMap(({ slots }) => slots.map(({ progression }) => progression)));
    expect(rules.length, one.id).toBeGreaterThanOrEqual(keys.size);
    for (const { title, lines, for: what } of rules) {
      expect(lines.length, one.id).toBeGreaterThan(0);
      expect([title, what, ...lines].join(" "), one.id).not.toMatch(/undefined|NaN|By its own rule/);
    }
  }
});

test("one rule for all is said of every exercise, several name theirs, the most used first", () => {
  expect(ruleWords(program([slot("1", "dp", "back_squat")]))[0]).toMatchObject({ key: "dp", for: "Every exercise" });
  const linear: Progression = { kind: "linear", inc: INC, failN: 2, fail: { factor: 0.9 } };
  const mixed = program(
    [
      slot("1", "main", "back_squat"),
      slot("2", "dp", "barbell_row"),
      slot("3", "dp", "barbell_row"),
      slot("4", "dp", "leg_press"),
    ],
    { main: linear },
  );
  expect(ruleWords(mixed).map(({ key, for: what }) => [key, what])).toEqual([
    ["dp", "Barbell row, Leg press"],
    ["main", "Barbell back squat"],
  ]);
});

test("steps, misses and resets are the program's own numbers, in both units", () => {
  const own = (scheme: Progression) => ruleWords(program([slot("1", "x", "back_squat")], { x: scheme }))[0]?.lines;
  expect(own({ kind: "linear", inc: INC, failN: 3, fail: { factor: 0.9 } })).toEqual([
    "Make every rep and the next workout is heavier: 2.5 kg (5 lb) for upper-body lifts, 5 kg (10 lb) for squats and deadlifts.",
    "Missed reps: same load again. Three times in a row: 10% lighter.",
  ]);
  const full = own({
    ...{ kind: "linear", inc: INC, failN: 2, fail: { drop: 5 }, plusDouble: { over: 10 } },
    ...{
      incAfterMiss: { kg: { lower: 2.5, upper: 1.25 }, lb: { lower: 5, upper: 2.5 } },
      graduate: { afterResets: 3, to: "dp" },
    },
  });
  expect(full?.slice(1)).toEqual([
    "More than 10 reps in the last set doubles the step.",
    "After the first miss the steps shrink to 1.25 kg (2.5 lb) and 2.5 kg (5 lb).",
    "Missed reps: same load again. Twice in a row: a step back.",
    "After 3 such resets the lift moves on to a rep range.",
  ]);
  const double: Progression = {
    kind: "double",
    lo: 8,
    hi: 12,
    confirm: 1,
    missN: 3,
    factor: 0.9,
    miniDeload: { sessions: 3, factor: 0.9 },
  };
  expect(own(double)).toContain("If it stalls, 3 lighter workouts come first.");
});

test("a program that is easier on the new says so last", () => {
  const linear: Progression = { kind: "linear", inc: INC, failN: 3, fail: { factor: 0.9 } };
  const rules = ruleWords({ ...program([slot("1", "dp", "back_squat")], { start: linear }), novicePrimary: "start" });
  expect(rules.map(({ key, for: what }) => [key, what])).toEqual([
    ["dp", "Every exercise"],
    ["novice", "Main lifts, for beginners"],
  ]);
});

test("more than four names are cut short", () => {
  const ids = ["back_squat", "barbell_row", "leg_press", "barbell_curl", "lateral_raise"];
  const slots = [...ids.map((id, at) => slot(String(at), "x", id)), slot("9", "dp", "push_up")];
  const scheme: Progression = { kind: "double", lo: 8, hi: 12, confirm: 1, missN: 3, factor: 0.9 };
  expect(ruleWords(program(slots, { x: scheme }))[0]?.for).toMatch(/ …$/);
});
