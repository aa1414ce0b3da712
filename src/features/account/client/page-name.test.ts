import { expect, test } from "vitest";
import { feedbackAbout, pageName } from "./page-name";

const ID = "01a22036-776f-7ecb-8eed-158e093f13df";

test.each([
  ["/", "/"],
  ["", "/"],
  ["/dashboard", "/dashboard"],
  [`/workout/${ID}`, "/workout/[id]"],
  [`/history/${ID.toUpperCase()}/${ID}`, "/history/[id]/[id]"],
  ["/exercises/back-squat", "/exercises/back-squat"],
  [`/exercises/${ID}-b`, `/exercises/${ID}-b`],
])("%s is the page %s", (path, name) => {
  expect(pageName(path)).toBe(name);
});

test("a page is named in a link without what stands for one row of the lifter's", () => {
  expect(feedbackAbout(`/workout/${ID}`)).toBe("/help?page=%2Fworkout%2F%5Bid%5D#feedback");
  expect(pageName(`/${"x".repeat(500)}`)).toHaveLength(200);
});
