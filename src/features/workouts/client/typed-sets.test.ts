import { describe, expect, it } from "vitest";
import { parseShorthand } from "@/domain/shorthand";
import type { LoadBasis, SetRole } from "@/domain/vocabulary";
import type { ExerciseSheet, SetRow } from "@/lib/offline/rows";
import { blankSet } from "./build-workout";
import type { OpenExercise } from "./load-workout";
import { placeTyped, shorthandContext } from "./typed-sets";

const SHEET: ExerciseSheet = {
  ...{
    measure: "reps",
    loadBasis: "total",
    stepKg: 2.5,
    muscles: [],
    alternatives: [],
    lastTime: null,
    bests: [],
    firstTime: false,
  },
};

type Planned = { role?: SetRole; kg?: number | null; reps?: number; completed?: boolean };

function exercise(planned: readonly Planned[], sheet: Partial<ExerciseSheet> = {}): OpenExercise {
  const bare: OpenExercise = {
    ...{ id: "e", workoutId: "w", exerciseId: "squat", name: "Squat", slotId: null, swappedFrom: null, position: 1 },
    ...{ superset: null, restSeconds: null, plan: null, note: null, sheet: { ...SHEET, ...sheet }, clock: null, sets: [] },
  };
  const sets = planned.map(({ role = "work", kg = 100, reps = 8, completed = false }, i): SetRow => {
    const blank = blankSet(bare, i + 1, null, sheet.loadBasis ?? "total");
    return { ...blank, id: `s${i + 1}`, role, reps, completed, load: kg === null ? null : { value: kg, unit: "kg" } };
  });
  return { ...bare, sets };
}

function typed(on: OpenExercise, line: string) {
  const read = parseShorthand(line, shorthandContext(on, "kg"));
  if (read.kind !== "sets") throw new Error(`${line} is ${read.kind}`);
  const placed = placeTyped(on, read.sets);
  if ("problem" in placed) return placed.problem;
  return placed.rows.map(({ id, position, role, load, reps }) => [
    on.sets.some((set) => set.id === id) ? id : "new",
    position,
    role,
    load?.value ?? null,
    reps,
  ]);
}

describe("where typed sets go", () => {
  it("fills the open rows in order, adds what is left over, and leaves what is logged", () => {
    const on = exercise([{ completed: true }, {}, {}]);
    expect(typed(on, "95x8,7,6")).toEqual([
      ["s2", 2, "work", 95, 8],
      ["s3", 3, "work", 95, 7],
      ["new", 4, "work", 95, 6],
    ]);
  });

  it("takes warm-ups for warm-ups only", () => {
    const on = exercise([{ role: "warmup", kg: 40 }, { role: "top" }, {}]);
    expect(typed(on, "100x5")).toEqual([["s2", 2, "top", 100, 5]]);
    expect(typed(on, "w 50x5, 100x5, 90x8")).toEqual([
      ["s1", 1, "warmup", 50, 5],
      ["s2", 2, "top", 100, 5],
      ["s3", 3, "work", 90, 8],
    ]);
    expect(typed(exercise([{}]), "w 50x5")).toEqual([["new", 2, "warmup", 50, 5]]);
  });

  it("gives a kind its own row, or a work row that it is done as, or a new one for what is extra", () => {
    const on = exercise([{ role: "top" }, {}, { role: "backoff" }]);
    expect(typed(on, "80x8 bo")).toEqual([["s3", 3, "backoff", 80, 8]]);
    expect(typed(on, "100x8 f")).toEqual([["s1", 1, "failure", 100, 8]]);
    expect(typed(on, "60x12 d")).toEqual([["new", 4, "drop", 60, 12]]);
    expect(typed(on, "60x12 myo")).toEqual([["new", 4, "myo", 60, 12]]);
  });

  it("keeps the load of the row where none is said", () => {
    const on = exercise([{ kg: 82.5 }, { kg: 80 }]);
    expect(typed(on, "x8,8,6")).toEqual([
      ["s1", 1, "work", 82.5, 8],
      ["s2", 2, "work", 80, 8],
      ["new", 3, "work", 80, 6],
    ]);
    // An added one is like the one typed before it.
    expect(typed(exercise([{}]), "90x8; x6")).toEqual([
      ["s1", 1, "work", 90, 8],
      ["new", 2, "work", 90, 6],
    ]);
    expect(typed(exercise([{ kg: null }]), "x8")).toBe("no-load");
    expect(typed(exercise([]), "x8")).toBe("no-load");
    expect(typed(exercise([{ kg: null }]), "60s")).toEqual([["s1", 1, "work", null, null]]);
    expect(typed(exercise([{ kg: null }], { loadBasis: "added" }), "12")).toEqual([["s1", 1, "work", null, 12]]);
    expect(typed(exercise([]), "bw x8")).toEqual([["new", 1, "work", null, 8]]);
  });

  it("goes to twenty sets and not beyond", () => {
    const on = exercise(Array.from({ length: 19 }, () => ({ completed: true })));
    expect(typed(on, "100x1")).toHaveLength(1);
    expect(typed(on, "100x1,1")).toBe("full");
  });

  it("keeps the effort, both sides and the note", () => {
    const read = parseShorthand("20x10/9 @8 // grip", shorthandContext(exercise([{}]), "kg"));
    const placed = placeTyped(exercise([{}]), read.kind === "sets" ? read.sets : []);
    expect(placed).toMatchObject({ rows: [{ id: "s1", reps: 9, rpe: 8, rir: null, note: "Left 10, right 9. grip" }] });
  });
});

it("keeps of a note what can be kept", () => {
  const noteOf = (line: string) => {
    const read = parseShorthand(line, shorthandContext(exercise([{}]), "kg"));
    const placed = placeTyped(exercise([{}]), read.kind === "sets" ? read.sets : []);
    return "rows" in placed ? placed.rows[0]?.note : placed.problem;
  };
  expect(noteOf("100x8 // a\0b")).toBe("ab");
  const long = noteOf(`20x8/9 // ${"💪".repeat(245)}`);
  expect(long).toHaveLength(500);
  expect(long?.isWellFormed()).toBe(true);
});

describe("what a line is read against", () => {
  it("is the exercise, in the unit its rows are typed in", () => {
    const inPounds = exercise([{ kg: null }, {}]);
    const rows = inPounds.sets.map((set) => ({ ...set, load: set.load && { ...set.load, unit: "lb" as const } }));
    expect(shorthandContext({ ...inPounds, sets: rows }, "kg")).toEqual({ unit: "lb", loadBasis: "total", measure: "reps" });
    expect(shorthandContext(exercise([{ kg: null }]), "lb").unit).toBe("lb");
    const basis = (loadBasis: LoadBasis, measure: string) => shorthandContext(exercise([], { loadBasis, measure }), "kg");
    expect(basis("per_hand", "metres")).toMatchObject({ loadBasis: "per_hand", measure: "metres" });
    expect(shorthandContext({ ...exercise([]), sheet: null }, "kg")).toMatchObject({ loadBasis: "total", measure: "reps" });
  });
});
