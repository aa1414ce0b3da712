import { expect, it } from "vitest";
import { allExercises } from "./catalogue";
import { exerciseIdOf, exercisePath } from "./exercise-path";

it("leads to the page of every exercise", () => {
  for (const { id, slug } of allExercises()) expect(exercisePath(id)).toBe(`/exercises/${slug}`);
});

it("gives the id back from the page", () => {
  const own = "018f3c5e-0000-7000-8000-000000000001";
  for (const { id, slug } of allExercises()) expect(exerciseIdOf(slug)).toBe(id);
  expect(exerciseIdOf(exercisePath(own).slice("/exercises/".length))).toBe(own);
});
