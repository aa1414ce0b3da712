import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { ROUTE_PATTERNS, routePattern } from "./route-patterns";

test("the patterns are the pages, and each is said once", () => {
  const pages = globSync("src/app/**/page.tsx").map(
    (file) => file.replace(/^src\/app|\/\([^)]*\)|\/page\.tsx$/g, "").replace(/^$/, "/") || "/",
  );
  expect([...ROUTE_PATTERNS].filter((pattern) => pattern !== "/[unknown]").sort()).toEqual(pages.sort());
  expect(new Set(ROUTE_PATTERNS).size).toBe(ROUTE_PATTERNS.length);
});

test.each([
  ["/", "/"],
  ["/dashboard/", "/dashboard"],
  ["/workout/01a22036-776f-7ecb-8eed-158e093f13df", "/workout/[id]"],
  ["/exercises/back-squat?from=knee-pain", "/exercises/[slug]"],
  ["/exercises/mine", "/exercises/mine"],
  ["/reset-password?token=secret#x", "/reset-password"],
  ["/ada@example.test", "/[unknown]"],
  ["/workout/a/b", "/[unknown]"],
  ["/workout/[id]", "/workout/[id]"],
  ["", "/[unknown]"],
])("%s is %s", (path, pattern) => {
  expect(routePattern(path)).toBe(pattern);
});
