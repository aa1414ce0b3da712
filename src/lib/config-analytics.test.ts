import { expect, test } from "vitest";
import { analyticsOf, vercelOf } from "./config-analytics";

const asked = (env: Parameters<typeof analyticsOf>[0]) => {
  const problems: string[] = [];
  return { choice: analyticsOf(env, problems), problems };
};

test("a survey belongs to PostHog, and has an id that fits into an address", () => {
  expect(asked({ NEXT_PUBLIC_POSTHOG_KEY: "phc_a", POSTHOG_SURVEY_ID: "0198c0de-1" }).choice).toMatchObject({
    surveyId: "0198c0de-1",
  });
  expect(asked({ NEXT_PUBLIC_POSTHOG_KEY: "phc_a" }).choice).toMatchObject({ surveyId: null });
  expect(asked({ POSTHOG_SURVEY_ID: "s" }).problems).toEqual([
    "PostHog is half configured: NEXT_PUBLIC_POSTHOG_KEY is missing (or unset POSTHOG_SURVEY_ID)",
  ]);
  expect(asked({ NEXT_PUBLIC_POSTHOG_KEY: "phc_a", POSTHOG_SURVEY_ID: "a b" }).problems).toEqual([
    "POSTHOG_SURVEY_ID must be the id of a survey",
  ]);
});

test.each([
  [true, true, true, 0],
  [true, false, false, 1],
  [false, true, false, 0],
  [undefined, false, false, 0],
])("Vercel Analytics %s, on Vercel %s: counts %s, with %i warnings", (isOn, isVercel, counts, told) => {
  const warnings: string[] = [];
  expect(vercelOf(isOn, { isVercel }, warnings)).toBe(counts);
  expect(warnings).toHaveLength(told);
});
