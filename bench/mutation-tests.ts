import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The tests that should notice a fault in a file of the domain: the one beside it, or else those the fewest imports away.
 * Others may notice it too; leaving them out makes a run quick and its score a lower bound.
 */
export function testsOf(file: string): readonly string[] {
  const own = file.replace(/\.ts$/, ".test.ts");
  if (existsSync(own)) return [own];
  let reached = [file];
  const seen = new Set(reached);
  while (reached.length > 0) {
    const tests = reached.flatMap(importersOf).filter((each) => each.endsWith(".test.ts"));
    if (tests.length > 0) return [...new Set(tests)].sort();
    reached = [...new Set(reached.flatMap(importersOf))].filter((each) => !seen.has(each));
    for (const each of reached) seen.add(each);
  }
  return [];
}

const importers = new Map<string, string[]>();

function importersOf(file: string): readonly string[] {
  if (importers.size === 0) {
    for (const each of globSync("src/domain/*.ts")) {
      for (const [, name = ""] of readFileSync(each, "utf8").matchAll(/from "\.\/([\w-]+)"/g)) {
        importers.set(name, [...(importers.get(name) ?? []), each]);
      }
    }
  }
  return importers.get(path.basename(file, ".ts")) ?? [];
}
