import type { CaptureResult } from "posthog-js";
import { expect, test } from "vitest";
import { cleanCounted, SURVEY } from "./posthog-clean";

const page = { origin: "https://mo.example.test", host: "mo.example.test", pathname: "/exercises/back-squat" };
const captured = (event: string, properties: CaptureResult["properties"]): CaptureResult => ({ uuid: "1", event, properties });
const clean = (event: string, properties: CaptureResult["properties"], subject: string | null = null) =>
  cleanCounted(captured(event, properties), { subject, page })?.properties;
const ALWAYS = {
  ...{ $current_url: "https://mo.example.test/exercises/[slug]", $pathname: "/exercises/[slug]", $host: "mo.example.test" },
  $process_person_profile: false,
};

test("of a page its pattern leaves, neither its title nor its address nor the browser's", () => {
  const added = { title: "Barbell back squat · Mo", $current_url: "https://mo.example.test/exercises/back-squat?note=knee" };
  const told = clean("$pageview", {
    ...added,
    route: "/exercises/[slug]",
    token: "t",
    $raw_user_agent: "Chrome",
    utm_source: "x",
  });
  expect(told).toEqual({ ...ALWAYS, route: "/exercises/[slug]", token: "t" });
});

test("what Mo says of an event stays, under the pseudonym where there is one", () => {
  const said = { as_planned: true, interactions: 2, offline: false };
  expect(clean("set_logged", { ...said, kg: 100, distinct_id: "visitor" }, "subject")).toEqual({
    ...{ ...ALWAYS, ...said },
    distinct_id: "subject",
  });
});

test("an answer to the survey has its own two, and what the client does by itself does not leave", () => {
  const answer = { $survey_id: "s", $survey_response: "fine", title: "Help · Mo", place: "x" };
  expect(clean(SURVEY, answer)).toEqual({ ...ALWAYS, $survey_id: "s", $survey_response: "fine" });
  expect(clean("$autocapture", { place: "x" })).toBeUndefined();
});
