import { expect, it } from "vitest";
import { allExercises } from "./catalogue";
import { exercisePath } from "./exercise-path";

it("leads to the page of every exercise", () => {
  for (const { id, slug } of allExercises()) expect(exercisePath(id)).toBe(`/exercises/${slug}`);
});
