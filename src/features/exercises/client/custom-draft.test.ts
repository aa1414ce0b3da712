import { expect, test } from "vitest";
import { answered, draftOf, faultsOf, newDraft } from "./custom-draft";

const fresh = newDraft("0195a000-0000-7000-8000-000000000001", "garage row");

test("what was searched for becomes the name", () => {
  expect(fresh.draft.name).toBe("Garage row");
  expect(newDraft("x", "").draft.name).toBe("");
});

test("a name and a movement are a whole exercise", () => {
  const { draft } = answered(fresh, "pattern", "horizontal_pull");
  expect(draft).toMatchObject({ targets: ["lats", "upper_back"], loadBasis: "none", measure: "reps", laterality: "bilateral" });
  expect(faultsOf(draft)).toEqual({});
});

test("equipment tells how the load is meant, until the lifter says so", () => {
  const pulled = answered(fresh, "pattern", "horizontal_pull");
  const cable = answered(pulled, "equipment", ["cable_station"]);
  expect(cable.draft.loadBasis).toBe("stack");
  const said = answered(answered(cable, "loadBasis", "total"), "equipment", ["dumbbell"]);
  expect(said.draft.loadBasis).toBe("total");
});

test("another movement fills in again what was not said, and nothing else", () => {
  const muscles = answered(answered(fresh, "pattern", "squat"), "targets", ["glutes"]);
  const { draft } = answered(muscles, "pattern", "cardio");
  expect(draft).toMatchObject({ targets: ["glutes"], helpers: ["glutes"], measure: "seconds" });
});

test("one that is there keeps every answer", () => {
  const { customExerciseId: id, pattern: _, ...facts } = answered(fresh, "pattern", "lunge").draft;
  const kept = draftOf({ id, ...facts, pattern: "lunge", note: null, isArchived: false });
  expect(answered(kept, "pattern", "hinge").draft.targets).toEqual(kept.draft.targets);
});

test("what is missing is said at its field", () => {
  expect(faultsOf(fresh.draft)).toHaveProperty("pattern");
  expect(faultsOf({ ...fresh.draft, name: "  " })).toHaveProperty("name");
  expect(faultsOf({ ...fresh.draft, name: "?!" })).toHaveProperty("name");
  expect(faultsOf(answered(answered(fresh, "pattern", "core"), "targets", []).draft)).toEqual({ targets: expect.any(String) });
});
