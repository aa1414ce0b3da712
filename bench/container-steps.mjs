import { readFileSync } from "node:fs";

/** The instructions of a Dockerfile as `{ name, rest }`, continued lines joined, comments left out. */
export function instructions(file) {
  return readFileSync(file, "utf8")
    .replaceAll(/^\s*#.*\n/gm, "")
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      const [, name, rest] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest };
    });
}

/** The same, one list for each FROM. */
export function stages(file) {
  const found = [];
  for (const step of instructions(file)) {
    if (step.name === "FROM") found.push([]);
    found.at(-1)?.push(step);
  }
  return found;
}

/** `ENV NAME=value` of a stage as an object. */
export function environmentOf(stage) {
  return Object.fromEntries(
    stage
      .filter(({ name }) => name === "ENV")
      .map(({ rest }) => [rest.slice(0, rest.indexOf("=")), rest.slice(rest.indexOf("=") + 1)]),
  );
}

/** True for a file that the build context leaves out; the patterns of `.dockerignore` here are names at the root and `*` in a name. */
export function isIgnored(file, patterns) {
  return patterns.some((pattern) => {
    const shape = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
    return new RegExp(`^${shape}(/|$)`).test(file);
  });
}
