import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { EQUIPMENT, MUSCLES } from "@/domain/vocabulary";
import { allExercises } from "@/lib/catalogue";
import { entryOf, entrySearch, packEntry, unpackEntry } from "./entry";

const entries = allExercises().map(entryOf);

test("what is packed for the browser comes back as it was, for every exercise", () => {
  for (const entry of entries) expect(unpackEntry(packEntry(entry))).toEqual(entry);
});

test("every word of the closed lists has a letter of its own", () => {
  const [any] = entries;
  if (!any) throw new Error("An empty catalogue");
  const all = { ...any, muscles: MUSCLES, equipment: [EQUIPMENT, []], kinds: ["barbell", "bodyweight"] as const };
  expect(unpackEntry(packEntry(all))).toMatchObject({ muscles: MUSCLES, equipment: [EQUIPMENT, []] });
});

test("the index stays light: at most 45 bytes an exercise once compressed", () => {
  const bytes = brotliCompressSync(JSON.stringify(entries.map(packEntry))).length;
  expect(bytes / entries.length).toBeLessThan(45);
});

test.each([
  ["bench", "barbell-bench-press"],
  ["sqaut", "back-squat"],
  ["pullup", "pull-up"],
  ["lat puldown", "lat-pulldown"],
  ["ohp", "overhead-press"],
  ["romanian dead", "romanian-deadlift"],
  ["skull crusher dumbbell", "dumbbell-skull-crusher"],
])("%j finds %s first", (query, slug) => {
  const [best] = entrySearch(entries)(query);
  expect(entries[best?.at ?? -1]?.slug).toBe(slug);
});

test("every exercise is found first, or beside its namesakes, by its own name", () => {
  const search = entrySearch(entries);
  for (const [at, { name }] of entries.entries()) {
    const best = search(name).filter(({ score }) => score === 1);
    expect(best.map((hit) => hit.at)).toContain(at);
  }
});

test("a muscle or a group finds what trains it, though no name says so", () => {
  const found = entrySearch(entries)("biceps").map(({ at }) => entries[at]?.slug);
  expect(found).toContain("barbell-curl");
  expect(entrySearch(entries)("glutes").length).toBeGreaterThan(5);
});
