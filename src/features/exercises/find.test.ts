import { expect, test } from "vitest";
import { allExercises } from "@/lib/catalogue";
import { entryOf } from "./entry";
import { FILTERS, type Filters, finder } from "./find";

const entries = allExercises().map(entryOf);
const find = finder(entries);
const NONE = Object.fromEntries(FILTERS.map((name) => [name, ""])) as Filters;
const slugs = (filters: Partial<Filters>) => find({ ...NONE, ...filters }, null).map(({ slug }) => slug);

test("without a filter everything stands in its own order", () => {
  expect(find(NONE, null)).toBe(entries);
  expect(slugs({ q: "   " })).toHaveLength(entries.length);
});

test("each filter keeps what it names and nothing else", () => {
  for (const entry of find({ ...NONE, group: "glutes" }, null)) expect(entry.groups).toContain("glutes");
  for (const entry of find({ ...NONE, pattern: "hinge" }, null)) expect(entry.pattern).toBe("hinge");
  for (const entry of find({ ...NONE, kind: "cable" }, null)) expect(entry.kinds).toContain("cable");
  for (const entry of find({ ...NONE, level: "beginner" }, null)) expect(entry.difficulty).toBe("beginner");
  for (const name of [{ group: "glutes" }, { pattern: "hinge" }, { kind: "cable" }, { level: "beginner" }])
    expect(slugs(name).length).toBeGreaterThan(0);
});

test("filters and words narrow together", () => {
  const found = slugs({ q: "press", group: "chest", kind: "dumbbell" });
  expect(found).toContain("dumbbell-bench-press");
  expect(found).not.toContain("barbell-bench-press");
  expect(found).not.toContain("overhead-press");
});

test("a word that is in no list filters nothing", () => {
  expect(slugs({ group: "tail", pattern: "__proto__", kind: "1", level: "expert" })).toHaveLength(entries.length);
});

test("my equipment and my areas need a lifter", () => {
  expect(slugs({ mine: "1", safe: "1" })).toHaveLength(entries.length);
  const owner = { equipment: new Set(["dumbbell"] as const), areas: ["shoulder"] as const, favourites: null };
  const mine = find({ ...NONE, mine: "1" }, owner).map(({ slug }) => slug);
  expect(mine).toContain("push-up");
  expect(mine).not.toContain("back-squat");
  const safe = find({ ...NONE, safe: "1" }, owner).map(({ slug }) => slug);
  expect(safe).not.toContain("overhead-press");
  expect(safe).toContain("back-squat");
});

test("favourites are the lifter's own hearts, their own exercises among them", () => {
  const own = "018f3c5e-0000-7000-8000-000000000001";
  const owner = (favourites: ReadonlySet<string> | null) => ({ equipment: new Set<never>(), areas: [], favourites });
  const liked = owner(new Set(["back_squat", "push_up", own]));
  expect(find({ ...NONE, fav: "1" }, liked).map(({ slug }) => slug)).toEqual(
    slugs({}).filter((slug) => ["back-squat", "push-up"].includes(slug)),
  );
  const [first] = entries;
  const mine = finder(first ? [{ ...first, slug: `mine?id=${own}` }] : []);
  expect(mine({ ...NONE, fav: "1" }, liked)).toHaveLength(1);
  expect(find({ ...NONE, fav: "1" }, owner(new Set()))).toEqual([]);
  // Not known yet, or nobody signed in: the filter waits.
  expect(find({ ...NONE, fav: "1" }, owner(null))).toBe(entries);
  expect(slugs({ fav: "1" })).toHaveLength(entries.length);
});
