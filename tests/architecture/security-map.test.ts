import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Row {
  readonly id: string;
  readonly state: string;
  readonly cells: readonly string[];
}

const pages = { asvs: readFileSync("docs/security-asvs.md", "utf8"), bars: readFileSync("docs/security-bars.md", "utf8") };

/** Rows of the tables above any further heading that holds no ids. */
function rowsOf(page: string): Row[] {
  return page
    .split("\n")
    .filter((line) => /^\| [SLRD]?\d[\d.\w–]* /.test(line))
    .map((line) => {
      const cells = line
        .slice(2, -2)
        .split(" | ")
        .map((cell) => cell.trim());
      return { id: cells[0] ?? "", state: cells[2] ?? "", cells };
    });
}

/** `1.2.6–1.2.8` are three, `L3–L4` two, `7.3–7.7` five. */
function each(id: string): string[] {
  const [, first = "", from = "", last = ""] = /^(.*?)(\d+)–.*?(\d+)$/.exec(id) ?? [];
  if (last === "") return [id];
  return Array.from({ length: Number(last) - Number(from) + 1 }, (_, i) => `${first}${Number(from) + i}`);
}

const named = (text: string) =>
  [
    ...text.matchAll(/`((?:\.github|bench|docs|public|scripts|src|tests)(?:\/[^`\s]*)?|[\w.-]+\.(?:ts|yaml|md)|Dockerfile)`/g),
  ].map(([, file]) => file ?? "");
const tests = (cell: string) => named(cell).filter((file) => /\.(test\.tsx?|spec\.ts|contract\.ts)$/.test(file));

describe.each(Object.entries(pages))("the page of %s", (_, page) => {
  test("names files that exist", () => {
    expect(named(page).length).toBeGreaterThan(80);
    expect(named(page).filter((file) => !existsSync(file))).toEqual([]);
  });

  test("has five cells a row, none of them empty", () => {
    for (const { id, cells } of rowsOf(page)) expect([id, cells.filter(Boolean).length]).toEqual([id, 5]);
  });
});

describe("ASVS", () => {
  /** Requirements of levels 1 and 2 in each section of version 5.0.0. In every section they come before those of level 3. */
  const SECTIONS = {
    ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
    ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
    ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4 },
    ...{ "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1 },
    ...{ "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3 },
    ...{ "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4 },
    ...{ "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7 },
    ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 },
  };
  const rows = rowsOf(pages.asvs).flatMap((row) => each(row.id).map((id) => ({ ...row, id })));

  test("each of the 253 requirements of levels 1 and 2 has one row, in order", () => {
    const all = Object.entries(SECTIONS).flatMap(([section, n]) => Array.from({ length: n }, (_, i) => `${section}.${i + 1}`));
    expect(all).toHaveLength(253);
    const inOrder = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
    expect(rows.map(({ id }) => id)).toEqual(all.sort(inOrder));
  });

  test("what is tested names its tests, what is not says why, and the figures are the rows'", () => {
    for (const { id, state, cells } of rows) {
      expect(state, id).toMatch(/^(Tested|Read|Part|Deviation|Not met|N\/A)$/);
      if (state === "Tested") expect(tests(cells[4] ?? "").length, id).toBeGreaterThan(0);
      if (state !== "Tested") expect(cells[3]?.length, id).toBeGreaterThan(5);
    }
    const figures = /^Tested \d+ · .*$/m.exec(pages.asvs)?.[0].split(" · ") ?? [];
    expect(figures).toEqual(
      ["Tested", "Read", "Part", "Deviation", "Not met", "N/A"].map(
        (state) => `${state} ${rows.filter((row) => row.state === state).length}`,
      ),
    );
  });
});

describe("the security specification", () => {
  const rows = rowsOf(pages.bars);
  const count = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);

  test("each numbered rule and each bar has its row", () => {
    const bars = [
      ...[...count("S", 17), "S3b", "S20", "S21"],
      ...["L1", "L3", "L4", "L5", "L6", "L8", "L9", "L10"],
      ...[...count("R", 7), "R10", "R11", "R12", "R14", "R15", "R17", "R18"],
      ...count("D", 6),
    ];
    const rules = [
      ...[...count("3.", 8), ...count("5.1.", 5), "5.2", "5.3", ...count("6.", 6), ...count("7.", 10)],
      ...["8.1", "8.2", ...count("8.3.", 5), "8.4", "8.5", "8.6", "9", ...count("10.", 6)],
    ];
    expect(rows.flatMap(({ id }) => each(id)).sort()).toEqual([...rules, ...bars].sort());
  });

  test("what is proved names its tests, and what is not says what is missing", () => {
    for (const { id, state, cells } of rows) {
      expect(state, id).toMatch(/^(Tested|Part|Open)$/);
      if (state !== "Open") expect(tests(cells[3] ?? "").length, id).toBeGreaterThan(0);
      if (state !== "Tested") expect(cells[4]?.length, id).toBeGreaterThan(5);
    }
  });
});
