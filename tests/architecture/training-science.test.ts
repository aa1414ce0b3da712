import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scienceDocument } from "../../scripts/science-document";

test("docs/training-science.md is what `pnpm generate` writes", () => {
  const kept = readFileSync(path.join(import.meta.dirname, "../../docs/training-science.md"), "utf8");
  expect(kept === scienceDocument(), "run `pnpm generate`").toBe(true);
});

test("every link inside the document leads somewhere, and every block of formulas is closed", () => {
  const text = scienceDocument();
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id));
  expect([...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id).filter((id) => !anchors.has(id))).toEqual([]);
  expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
});
