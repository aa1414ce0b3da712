import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Components reached from the gallery, directly or inside another one. */
function shown(files: readonly string[], seen: Set<string>): Set<string> {
  for (const file of files) {
    const imports = [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, name]) => name ?? "");
    const next = imports
      .map((name) => (name.startsWith("@/ui/") ? name.replace("@/", "src/") : path.join(path.dirname(file), name)))
      .map((name) => `${name}.tsx`)
      .filter((name) => name.startsWith("src/ui/") && components.includes(name) && !seen.has(name));
    for (const name of next) seen.add(name);
    shown(next, seen);
  }
  return seen;
}

const components = globSync("src/ui/**/*.tsx");

test("the gallery shows every component", () => {
  const seen = shown(globSync("src/app/design/*.tsx"), new Set());
  expect(components.filter((file) => !seen.has(file))).toEqual([]);
});
