import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/deployment-map.md", "utf8");
const rows = page.split("\n").filter((line) => /^\| (?!Line|-)/.test(line));
const cells = (row: string) =>
  row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

test("all fifteen parts of the deployment document are there, each row with a line, a state, a place and a proof", () => {
  const parts = [...page.matchAll(/^## (\d+) /gm)].map(([, number]) => Number(number));
  expect(parts).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) expect(cells(row).filter(Boolean), row).toHaveLength(4);
});

test("every file it names exists", () => {
  const files = [
    ...page.matchAll(/`((?:\.github|bench|docs|public|scripts|src|tests)(?:\/[^`\s]*)?|[\w.-]+\.(?:ts|json|yaml|md))`/g),
  ];
  expect(files.length).toBeGreaterThan(80);
  expect(files.map(([, file]) => file ?? "").filter((file) => !existsSync(file))).toEqual([]);
});

test("what is built names its place, what is open names the section it waits for", () => {
  for (const row of rows) {
    const [line, state = "", where] = cells(row);
    expect(state, line).toMatch(/^(Built|Part|Open|By hand|Not needed|Left out)/);
    if (/^(Built|Part)/.test(state)) expect(where, line).not.toBe("–");
    if (/\bopen\b/i.test(state)) expect(state, line).toMatch(/\((S )?[\d.]+[^)]*\)|\(S tier|\(10\.2/);
  }
});
