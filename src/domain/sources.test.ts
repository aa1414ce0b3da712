import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EVIDENCE } from "./evidence";
import { SOURCES, type Source } from "./sources";

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const texts = files.map((file) => readFileSync(path.join(import.meta.dirname, file), "utf8"));
/** A grade beside a source, as in `reason(…, "A", "morton-2018")`. */
const cited = texts.flatMap((text) =>
  [...text.matchAll(/"([ABCP])",\s*"([a-z][a-z0-9-]+)"/g)].map(([, grade = "", source = ""]) => ({ grade, source })),
);
const known: Readonly<Record<string, Source>> = SOURCES;

describe("sources", () => {
  test("every source a reason names is in the bibliography, with the same grade", () => {
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter(({ grade, source }) => known[source]?.grade !== grade)).toEqual([]);
  });

  test("every quoted figure has a source that may be quoted, and its grade", () => {
    for (const { source, grade, figures } of Object.values(EVIDENCE)) {
      expect(known[source], source).toEqual({ grade, isQuotable: true });
      expect(Object.keys(figures).length).toBeGreaterThan(0);
    }
  });

  test("works that nobody compared with the original yet are not quotable", () => {
    const waiting = Object.entries(known).filter(([, { isQuotable }]) => !isQuotable);
    expect(waiting.map(([key]) => key)).toEqual(
      expect.arrayContaining(["nuzzo-2024", "acsm-2026", "bosquet-2013", "cunningham-1980", "helms-2014", "turicchi-2020"]),
    );
  });
});
