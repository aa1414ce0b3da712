import vm from "node:vm";
import { expect } from "vitest";
import { quickCheck } from "./quick-check.mjs";

/** As much of a test framework as the tests of the domain use. */
let collected = [];
let path = [];

function describe(name, define) {
  path.push(name);
  define();
  path.pop();
}

/** `test(name, run)` or `test(name, options, run)`; of the options only the limit of time is used, and not here. */
function test(name, ...rest) {
  const run = rest.find((each) => typeof each === "function");
  const title = [...path, name].join(" > ");
  collected.push({ id: `${title} #${collected.length}`, run });
}

test.each = (rows) => (name, run) => {
  for (const row of rows) test(name, () => run(...(Array.isArray(row) ? row : [row])));
};
describe.each = (rows) => (name, define) => {
  for (const row of rows) describe(name, () => define(...(Array.isArray(row) ? row : [row])));
};

/** The tests a file defines while it is evaluated. */
export async function collectTests(file, evaluate) {
  collected = [];
  path = [file];
  await evaluate();
  return collected;
}

const shims = new Map();

/** A package, as a module of the test's own world; of the two that are replaced, one stands in for each. */
export async function shim(specifier) {
  const known = shims.get(specifier);
  if (known !== undefined) return known;
  const exports = await exportsOf(specifier);
  const module = new vm.SyntheticModule(
    Object.keys(exports),
    function define() {
      for (const [name, value] of Object.entries(exports)) this.setExport(name, value);
    },
    { identifier: specifier },
  );
  shims.set(specifier, module);
  return module;
}

async function exportsOf(specifier) {
  if (specifier === "vitest") return { describe, test, it: test, expect };
  if (specifier === "fast-check") return { default: quickCheck };
  return import(specifier);
}
