import { describe, expect, it } from "vitest";
import { parseShorthand } from "@/domain/shorthand";
import type { ShorthandContext } from "@/domain/shorthand-set";
import type { SetRow } from "@/lib/offline/rows";
import type { OpenExercise } from "../client/load-workout";
import { exampleFor, lookAt, problemText, typedText } from "./typed-text";

const CONTEXT: ShorthandContext = { unit: "kg", loadBasis: "total", measure: "reps" };
const ROW = {
  ...{ id: "", workoutId: "", workoutExerciseId: "", exerciseId: "", position: 1, role: "work", load: null, loadBasis: "total" },
  ...{ reps: null, seconds: null, metres: null, rpe: null, rir: null, restSeconds: null, completed: false, completedAt: null },
  ...{ target: null, note: null, record: null, hits: [], clock: null },
} as const satisfies SetRow;

function said(line: string, context = CONTEXT): string {
  const read = parseShorthand(line, context);
  if (read.kind !== "sets") return read.kind;
  return typedText(
    read.sets.map((set): SetRow => ({ ...ROW, ...set, loadBasis: set.loadBasis ?? "added", role: set.role ?? "work" })),
  );
}

describe("what will be logged", () => {
  it.each([
    ["3x5 100kg @8", "3 sets: 100 kg × 5 @ 8"],
    ["100x8", "1 set: 100 kg × 8"],
    ["100x8,8,7", "3 sets: 100 kg × 8, 8, 7"],
    ["100x8@8,8@9", "2 sets: 100 kg × 8 @ 8 · 100 kg × 8 @ 9"],
    ["60x5 80x3", "2 sets: 60 kg × 5 · 80 kg × 3"],
    ["225lb x5 r2", "1 set: 225 lb × 5 · RIR 2"],
    ["w 40x8", "1 set: 40 kg × 8, warm-up"],
    ["140x3 top @9.5", "1 set: 140 kg × 3 @ 9.5, top set"],
    ["bw x12", "1 set: BW × 12"],
    ["bw+20 x6", "1 set: BW + 20 kg × 6"],
    ["bw-15 x8", "1 set: BW − 15 kg × 8"],
    ["x12", "1 set: BW × 12"],
    ["1:30", "1 set: BW × 90 s"],
    ["24kg 40m 35s", "1 set: 24 kg × 40 m, 35 s"],
    ["100x8 // slow", "1 set: 100 kg × 8 (slow)"],
  ])("%s is %s", (line, text) => {
    expect(said(line)).toBe(text);
  });
});

describe("what is wrong", () => {
  it.each([
    ["", "For example 100x8@9, 3x5 100kg or bw x12."],
    ["100x5 hello", "“hello” means nothing here. A note starts with //."],
    ["2500 x 5", "“2500” is above 2000."],
    ["3x5@100kg", "@ is effort, 1 to 10. Write the load without it: 3x5 100kg."],
    ["100kg x ", "Now the reps: 100x8."],
  ])("of “%s”: %s", (line, text) => {
    const read = parseShorthand(line, CONTEXT);
    expect(read.kind === "error" ? problemText(read, line) : read.kind).toBe(text);
  });
});

describe("the example", () => {
  it("is the next set as it would be typed", () => {
    expect(exampleFor({ ...ROW, load: { value: 82.5, unit: "kg" }, reps: 6 }, "reps")).toBe("82.5kg x 6");
    expect(exampleFor({ ...ROW, reps: 6 }, "reps")).toBe("x 6");
    expect(exampleFor({ ...ROW, loadBasis: "added", reps: 6 }, "reps")).toBe("bw x 6");
    expect(exampleFor({ ...ROW, loadBasis: "none", seconds: 45 }, "seconds")).toBe("bw x 45s");
    expect(exampleFor(ROW, "reps")).toBe("");
    expect(exampleFor(undefined, "reps")).toBe("");
  });
});

describe("what becomes of it in an exercise", () => {
  const exercise = (sets: readonly SetRow[]): OpenExercise => ({
    ...{ id: "e", workoutId: "w", exerciseId: "squat", name: "Squat", slotId: null, swappedFrom: null, position: 1, sets },
    ...{ superset: null, restSeconds: null, plan: null, note: null, sheet: null, clock: null },
  });
  const look = (on: OpenExercise, line: string) => {
    const read = parseShorthand(line, CONTEXT);
    return read.kind === "sets" ? lookAt(on, read.sets, "kg") : read.kind;
  };

  it("is said with the load that stands there, and asked about where it surprises", () => {
    const done: SetRow = { ...ROW, id: "a", load: { value: 100, unit: "kg" }, reps: 5, completed: true };
    const open: SetRow = { ...ROW, id: "b", position: 2, load: { value: 100, unit: "kg" } };
    expect(look(exercise([done, open]), "x5")).toEqual({ line: "1 set: 100 kg × 5" });
    expect(look(exercise([done, open]), "900x5")).toEqual({ line: "1 set: 900 kg × 5", odd: "Is 900 kg right?" });
  });

  it("is refused where it has no place", () => {
    expect(look(exercise([]), "x5")).toEqual({ problem: "No load to take over yet. Start with one: 100x8." });
    const twenty = Array.from({ length: 20 }, (_, i): SetRow => ({ ...ROW, id: `s${i}`, position: i + 1, completed: true }));
    expect(look(exercise(twenty), "100x5")).toEqual({ problem: "At most 20 sets in one exercise." });
  });
});
