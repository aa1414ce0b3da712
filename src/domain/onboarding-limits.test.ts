import { expect, test } from "vitest";
import { isGoalAllowed, isProvenTooYoung, mayBeMinor, PROFILE_LIMITS, youngestAge } from "./onboarding-limits";

const today = "2026-03-01";

test.each([
  [2011, 14, true, true],
  [2010, 15, false, true],
  [2008, 17, false, true],
  [2007, 18, false, false],
])("born in %i: at least %i; proven too young %s, perhaps a minor %s", (year, age, tooYoung, minor) => {
  expect(youngestAge(year, today)).toBe(age);
  expect(isProvenTooYoung(year, today)).toBe(tooYoung);
  expect(mayBeMinor(year, today)).toBe(minor);
});

test("a minor has every goal but losing fat", () => {
  expect(isGoalAllowed("fat_loss", true)).toBe(false);
  expect(isGoalAllowed("muscle", true)).toBe(true);
  expect(isGoalAllowed("fat_loss", false)).toBe(true);
});

test("an unknown year counts as adult", () => expect(mayBeMinor(null, today)).toBe(false));

test("what the onboarding accepts", () => {
  expect(PROFILE_LIMITS).toEqual({
    heightCm: [100, 250],
    weightKg: [30, 300],
    name: [1, 40],
    daysPerWeek: [2, 6],
    sessionMinutes: [30, 45, 60, 75, 90],
    focusMuscles: 3,
  });
});
