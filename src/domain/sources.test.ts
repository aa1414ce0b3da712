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

  test("works that nobody compared with the original yet are not quotable, and no others", () => {
    const waiting = Object.entries(known).filter(([, { isQuotable }]) => !isQuotable);
    expect(waiting.map(([key]) => key).join(" ")).toBe(
      "nuzzo-2024 acsm-2026 coleman-2024 bosquet-2013 banister-1975 calvert-1976 fitz-clarke-1991 saw-2016 turicchi-2020 " +
        "cunningham-1980 helms-2014 hodgdon-beckett-1984",
    );
  });

  test("each is graded as in the bibliography (specification, appendix B)", () => {
    const graded = (wanted: string) =>
      Object.entries(known)
        .filter(([, { grade }]) => grade === wanted)
        .map(([key]) => key)
        .join(" ");
    expect(graded("A")).toBe(
      "grgic-2020 nuzzo-2024 halperin-2022 robinson-2024 refalo-2022 acsm-2026 pelland-2024 schoenfeld-2017 baz-valle-2022 " +
        "bosquet-2013 craven-2022 saw-2016 morton-2018",
    );
    expect(graded("B")).toBe(
      "reynolds-2006 lesuer-1997 marzagao-2026 zourdos-2016 helms-2016 helms-2017 zourdos-2021 remmert-2023 mann-2010 " +
        "latella-2024 coleman-2024 foster-1998 williams-2017 impellizzeri-2020 banister-1975 calvert-1976 fitz-clarke-1991 " +
        "turicchi-2020 mifflin-1990 harris-benedict-1919 cunningham-1980 hall-2011 hodgdon-beckett-1984 openpowerlifting",
    );
    expect(graded("C").split(" ")).toHaveLength(Object.keys(known).length - 13 - 24);
    expect(graded("P")).toBe("");
  });
});

test("quoted figures are those that were published", () => {
  expect(Object.fromEntries(Object.entries(EVIDENCE).map(([name, { figures }]) => [name, figures]))).toEqual({
    rirUnderprediction: { meanReps: 0.95, ci95: [0.17, 1.73] },
    oneRmRetest: { medianCvPct: 4.2, rangePct: [0.5, 12.1], medianIcc: 0.97 },
    longTermGain: { firstYearPct: [7.5, 12.5], tenYearPct: [12.5, 20] },
    doseResponse: {
      growthPctPerSet: 0.37,
      effectSizePerSet: 0.023,
      weeklySets: ["<5", "5-9", "10+"],
      ordering: "increasing",
    },
    deloadSurvey: {
      ...{ population: 246, durationDays: 6.4, durationSd: 1.8, everyWeeks: 5.8, everyWeeksSd: 3.4 },
      ...{ volume: "down", frequency: "unchanged", load: "down", rir: "up" },
    },
    sleepLoss: { hours: 6, changePct: -7.56, ci95: [-11.9, -3.13] },
  });
});
