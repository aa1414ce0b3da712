import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GET } from "../../src/app/.well-known/security.txt/route";

const page = readFileSync("SECURITY.md", "utf8");

test("who finds a hole is told where to say so, how long it may take and which versions are kept safe", () => {
  for (const said of ["Report a vulnerability", "/.well-known/security.txt", "90 days", "The newest release"])
    expect(page).toContain(said);
  const times = [...page.matchAll(/^\| (critical|high|everything else) +\| (\d+ \w+) +\|$/gm)].map(([, what, time]) => [
    what,
    time,
  ]);
  expect(times).toEqual([
    ["critical", "24 hours"],
    ["high", "7 days"],
    ["everything else", "30 days"],
  ]);
});

test("an instance says its operator's address, for half a year from now", async () => {
  const answer = GET();
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const fields = new Map((await answer.text()).split("\n").map((line) => line.split(/: (.*)/s) as [string, string]));
  expect(fields.get("Contact")).toMatch(/^mailto:\S+@\S+$/);
  expect(fields.get("Canonical")).toMatch(/^https?:\/\/\S+\/\.well-known\/security\.txt$/);
  // RFC 9116 wants less than a year; a moment that moves with each question would be no date.
  const days = (Date.parse(fields.get("Expires") ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(178);
  expect(days).toBeLessThan(181);
  expect(fields.get("Expires")).toMatch(/T00:00:00\.000Z$/);
});
