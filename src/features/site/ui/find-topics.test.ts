import { expect, test } from "vitest";
import { helpTopics } from "@/lib/copy/en/help-topics";
import { findTopics } from "./find-topics";

const ids = (query: string) => findTopics(helpTopics, query).map((topic) => topic.id);

test("nothing typed shows everything, in reading order", () => {
  expect(ids("  ")).toEqual(helpTopics.map((topic) => topic.id));
});

test("the beginning of a word is enough, in any case, and every word must be found", () => {
  expect(ids("OFFL")[0]).toBe("offline");
  expect(ids("iphone timer")).toContain("rest-timer");
  expect(ids("iphone zebra")).toEqual([]);
});

test("a topic that says it in its title comes before one that only mentions it", () => {
  const found = ids("weight");
  expect(found.slice(0, 2).sort()).toEqual(["weight", "why-this-weight"]);
  expect(found.length).toBeGreaterThan(2);
});

test("topics have their own addresses", () => {
  expect(new Set(helpTopics.map((topic) => topic.id)).size).toBe(helpTopics.length);
});
