import { expect, test } from "vitest";
import { touchedAreas } from "../../../domain/owned-equipment";
import { BODY_AREAS } from "../../../domain/vocabulary";
import { allExercises, exerciseById } from "../../../lib/catalogue";
import { saferChoices } from "./safer-choices";

test("no choice touches an area the exercise touches, and none is the exercise itself", () => {
  for (const exercise of allExercises()) {
    const areas = touchedAreas(exercise, BODY_AREAS);
    const choices = saferChoices(exercise);
    expect(choices.length > 0 && areas.length === 0, exercise.id).toBe(false);
    expect(choices.length, exercise.id).toBeLessThanOrEqual(12);
    for (const choice of choices) {
      expect(touchedAreas(choice, areas), `${exercise.id} → ${choice.slug}`).toEqual([]);
      expect(choice.slug, exercise.id).not.toBe(exercise.slug);
    }
  }
});

test("a press overhead and a squat have choices that train the same", () => {
  const choicesFor = (id: string) => saferChoices(exerciseById(id) ?? { ...allExercises()[0]! }).map(({ slug }) => slug);
  expect(choicesFor("overhead_press").length).toBeGreaterThan(2);
  expect(choicesFor("overhead_press")).not.toContain("push-press");
  expect(choicesFor("back_squat").some((slug) => /leg-press|squat|split/.test(slug))).toBe(true);
});
