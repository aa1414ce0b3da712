import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { collectTests, shim } from "./mutation-harness.mjs";

/**
 * A test runner for Stryker that evaluates the tests of the pure domain inside its own process, anew for each fault. Starting a
 * worker for each, as a real test run does, takes a hundred times longer; code without I/O does not need it.
 */
class DomainTestRunner {
  #sources = new Map();
  /** The test files to hold against each file: decided by the command, because it sees the imports. */
  #testsOf = new Map(Object.entries(JSON.parse(process.env.MUTATION_TESTS ?? "{}")));

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const stryker = this.#stryker({ activeMutant: undefined, mutantCoverage: undefined });
    const tests = [];
    try {
      for (const { id, run } of await this.#load(new Set([...this.#testsOf.values()].flat()))) {
        stryker.currentTestId = id;
        tests.push(await outcomeOf(id, run));
      }
    } catch (error) {
      return { status: "error", errorMessage: String(error) };
    }
    stryker.currentTestId = undefined;
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const activate = { activeMutant: activeMutant.id };
    const stryker = this.#stryker({ ...(mutantActivation === "static" ? activate : {}), hitCount: hitLimit && 0, hitLimit });
    const wanted = testFilter && new Set(testFilter);
    let nrOfTests = 0;
    let failed = null;
    try {
      const tests = (await this.#load(this.#testsFor(activeMutant.fileName))).filter(
        ({ id }) => wanted === undefined || wanted.has(id),
      );
      stryker.activeMutant = activeMutant.id;
      for (const { id, run } of tests) {
        nrOfTests += 1;
        const outcome = await outcomeOf(id, run);
        if (outcome.status === FAILED) failed = outcome;
        if (failed !== null) break;
      }
    } catch (error) {
      // A fault that breaks a file while it loads is noticed by every test.
      failed = { id: testFilter?.[0] ?? "load", failureMessage: String(error) };
    }
    if (hitLimit !== undefined && stryker.hitCount > hitLimit) return { status: "timeout", reason: "it ran in circles" };
    if (failed === null) return { status: "survived", nrOfTests };
    return { status: "killed", killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests };
  }

  /** What the planted switches read. */
  #stryker(fields) {
    const stryker = { ...fields };
    globalThis[NAMESPACE] = stryker;
    return stryker;
  }

  #testsFor(faulty) {
    return [...this.#testsOf].find(([file]) => path.resolve(faulty).endsWith(`/${file}`))?.[1] ?? [];
  }

  async #load(files) {
    const tests = [];
    for (const file of files) tests.push(...(await collectTests(file, () => this.#evaluate(path.resolve(file)))));
    return tests;
  }

  async #evaluate(file) {
    const modules = new Map();
    const root = this.#moduleOf(file, modules);
    await root.link(async (specifier, from) => {
      if (!specifier.startsWith(".")) return shim(specifier);
      return this.#moduleOf(`${path.resolve(path.dirname(from.identifier), specifier)}.ts`, modules);
    });
    await root.evaluate();
  }

  #moduleOf(file, modules) {
    const known = modules.get(file);
    if (known !== undefined) return known;
    const source = this.#sources.get(file) ?? { code: stripTypeScriptTypes(readFileSync(file, "utf8")) };
    this.#sources.set(file, source);
    const module = new vm.SourceTextModule(source.code, {
      identifier: file,
      cachedData: source.cachedData,
      initializeImportMeta: (meta) => Object.assign(meta, { dirname: path.dirname(file) }),
    });
    source.cachedData ??= module.createCachedData();
    modules.set(file, module);
    return module;
  }
}

/** Where the planted switches look. */
const NAMESPACE = "__stryker__";
const SUCCESS = 0;
const FAILED = 1;

async function outcomeOf(id, run) {
  const start = performance.now();
  const base = () => ({ id, name: id, timeSpentMs: performance.now() - start });
  try {
    await run();
    return { ...base(), status: SUCCESS };
  } catch (error) {
    return { ...base(), status: FAILED, failureMessage: String(error?.message ?? error).slice(0, 200) };
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "domain", injectableClass: DomainTestRunner }];
