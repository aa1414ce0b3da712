import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";

/** So many files of tests are asked where fewer lie nearest; a crowd further away is not. */
const ENOUGH = 4;

/**
 * The tests that should notice a fault in a file of the domain: the one beside it and those the fewest imports away.
 * Others may notice it too; leaving them out makes a run quick and its score a lower bound. `isOwn`: the one beside it alone,
 * where there is one.
 */
export function testsOf(file: string, isOwn = false): readonly string[] {
  const own = file.replace(/\.ts$/, ".test.ts");
  let found = existsSync(own) ? [own] : [];
  if (isOwn && found.length > 0) return found;
  let reached = [file];
  const seen = new Set([...reached, ...found]);
  while (reached.length > 0 && found.length < ENOUGH) {
    const next = [...new Set(reached.flatMap(importersOf))].filter((each) => !seen.has(each));
    for (const each of next) seen.add(each);
    const tests = next.filter((each) => each.endsWith(".test.ts"));
    if (found.length > 0 && found.length + tests.length > ENOUGH) break;
    found = [...found, ...tests];
    reached = next.filter((each) => !each.endsWith(".test.ts"));
  }
  return found.sort();
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
