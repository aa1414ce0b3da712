import path from "node:path";
import { describe, expect, it } from "vitest";
import { PATTERNS } from "@/domain/vocabulary";
import { exercises } from "./all-exercises";
import { countsOf, IMPLEMENTS, implementOf, LEAST } from "./coverage";

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe("coverage by pattern and implement", () => {
  it("asks for 326 exercises", () => expect(sum(Object.values(LEAST).map(sum))).toBe(326));

  it.each(PATTERNS)("has enough %s exercises in every column", (pattern) => {
    const counts = countsOf(exercises, pattern);
    const thin = IMPLEMENTS.filter((_, at) => counts[at]! < LEAST[pattern][at]!);
    expect(thin, `${pattern}: ${counts.join(" ")} of ${LEAST[pattern].join(" ")}`).toEqual([]);
  });

  it.each([
    ["nothing", [], "bodyweight"],
    ["an empty set", [[]], "bodyweight"],
    ["a bar to hang from", [["pull_up_bar", "dip_belt"]], "bodyweight"],
    ["a bar in a landmine", [["barbell", "landmine"]], "other"],
    ["a bar and a box", [["barbell", "squat_rack", "plyo_box"]], "barbell"],
    ["a box", [["plyo_box"]], "other"],
    ["dumbbell or kettlebell", [["dumbbell"], ["kettlebell"]], "dumbbell"],
    ["rings or a bar", [["rings"], ["barbell", "squat_rack"]], "band"],
    ["a bench between pulleys", [["cable_station", "incline_bench"]], "cable"],
    ["a rail and a bench", [["smith_machine", "flat_bench"]], "machine"],
  ] as const)("counts %s in its column", (_, equipment, column) => expect(implementOf({ equipment })).toBe(column));

  it("is written down in docs/catalogue.md", async () => {
    await expect(page()).toMatchFileSnapshot(path.join(import.meta.dirname, "../../../../../docs/catalogue.md"));
  });
});

/** The page, so that its numbers cannot go stale; `vitest -u` writes it again. */
function page(): string {
  const rows = PATTERNS.map((pattern) => {
    const counts = countsOf(exercises, pattern);
    return [
      pattern,
      ...counts.map((count, at) => `${count} of ${LEAST[pattern][at]}`),
      `${sum(counts)} of ${sum(LEAST[pattern])}`,
    ];
  });
  const totals = IMPLEMENTS.map((_, at) => String(sum(PATTERNS.map((pattern) => countsOf(exercises, pattern)[at]!))));
  return [
    "# The exercise catalogue",
    "",
    `${exercises.length} exercises by principal pattern and implement; each cell is the count, then the least the plan asks for.`,
    "An exercise counts in the column of its first equipment set (`implementOf` in `src/lib/db/data/exercises/coverage.ts`).",
    "The coverage test compares this page with the data; `pnpm exec vitest run --project unit coverage -u` writes it again.",
    "",
    ...table(
      ["pattern", ...IMPLEMENTS.map((name) => (name === "band" ? "band, rings, suspension" : name)), "all"],
      [...rows, ["all", ...totals, String(exercises.length)]],
    ),
    "",
  ].join("\n");
}

/** Columns of even width, as the formatter wants them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}
