import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { collectTests, shim } from "./mutation-harness.mjs";

/**
 * A test runner for Stryker that evaluates the tests of the pure domain inside its own process. Starting a worker for each
 * fault, as a real test run does, takes a hundred times longer; code without I/O does not need it.
 */
class DomainTestRunner {
  #sources = new Map();
  /** The test files to hold against each file: decided by the command, because it sees the imports. */
  #testsOf = new Map(Object.entries(JSON.parse(process.env.MUTATION_TESTS ?? "{}")));
  /** Evaluated once and used again: most faults are switched on while a test runs, not while its files load. */
  #loaded = new Map();
  /** Milliseconds of processor time a test took, by id: a busy machine must not decide. A runner started anew reads them. */
  #cost = new Map(existsSync(COSTS) ? JSON.parse(readFileSync(COSTS, "utf8")) : []);

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    switches({ activeMutant: undefined, mutantCoverage: undefined });
    const tests = [];
    try {
      for (const { id, run } of await this.#fresh(new Set([...this.#testsOf.values()].flat()))) {
        stryker.currentTestId = id;
        const start = processorTime();
        const outcome = await outcomeOf(id, run);
        this.#cost.set(id, processorTime(start).user / 1000);
        tests.push(outcome);
      }
    } catch (error) {
      return { status: "error", errorMessage: String(error) };
    }
    stryker.currentTestId = undefined;
    mkdirSync(path.dirname(COSTS), { recursive: true });
    writeFileSync(COSTS, JSON.stringify([...this.#cost]));
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun(options) {
    if (options.reloadEnvironment) return (await this.#attempt(options, (files) => this.#fresh(files))).result;
    const { result, failed } = await this.#attempt(options, (files) => this.#kept(files));
    if (failed === null) return result;
    // A fault may have changed what the tests share. A test that is red without any fault says so; then everything starts anew.
    switches({});
    if ((await outcomeOf(failed.id, failed.run)).status === SUCCESS) return result;
    this.#loaded.clear();
    return (await this.#attempt(options, (files) => this.#fresh(files))).result;
  }

  async #attempt({ activeMutant, testFilter, hitLimit, mutantActivation }, load) {
    const files = this.#byCost(this.#testsFor(activeMutant.fileName));
    const isWanted = ({ id }) => testFilter === undefined || testFilter.includes(id);
    const whileLoading = mutantActivation === "static" ? activeMutant.id : undefined;
    switches({ activeMutant: whileLoading, ...(hitLimit === undefined ? {} : { hitCount: 0, hitLimit }) });
    let nrOfTests = 0;
    let failed = null;
    try {
      // The quickest first, and a file of tests only when those before it noticed nothing.
      for (let at = 0; at < files.length && failed === null; at += 1) {
        stryker.activeMutant = whileLoading;
        const tests = (await load([files[at]]))
          .filter(isWanted)
          .filter(({ id }) => this.#costOf(id) <= SLOW_MS)
          .sort((a, b) => this.#costOf(a.id) - this.#costOf(b.id));
        stryker.activeMutant = activeMutant.id;
        const seen = await firstRed(tests);
        nrOfTests += seen.count;
        failed = seen.failed;
      }
    } catch (error) {
      // A fault that breaks a file while it loads is noticed by every test.
      failed = { id: testFilter?.[0] ?? "load", failureMessage: String(error), run: () => undefined };
    }
    if (hitLimit !== undefined && stryker.hitCount > hitLimit) {
      return { result: { status: "timeout", reason: "it ran in circles" }, failed: null };
    }
    if (failed === null) return { result: { status: "survived", nrOfTests }, failed };
    return { result: { status: "killed", killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests }, failed };
  }

  #costOf(id) {
    return this.#cost.get(id) ?? 0;
  }

  #byCost(files) {
    const costOf = (file) => [...this.#cost].reduce((sum, [id, ms]) => (id.startsWith(file) ? sum + ms : sum), 0);
    return files
      .map((file) => ({ file, ms: costOf(file) }))
      .sort((a, b) => a.ms - b.ms)
      .map(({ file }) => file);
  }

  #testsFor(faulty) {
    return [...this.#testsOf].find(([file]) => path.resolve(faulty).endsWith(`/${file}`))?.[1] ?? [];
  }

  async #fresh(files) {
    const tests = [];
    for (const file of files) tests.push(...(await collectTests(file, () => this.#evaluate(path.resolve(file)))));
    return tests;
  }

  async #kept(files) {
    const tests = [];
    for (const file of files) {
      if (!this.#loaded.has(file)) this.#loaded.set(file, await this.#fresh([file]));
      tests.push(...this.#loaded.get(file));
    }
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
      // A test that reads the folder it lies in finds the sources as they were written, without the switches.
      initializeImportMeta: (meta) => Object.assign(meta, { dirname: path.join(ROOT, path.relative("", path.dirname(file))) }),
    });
    source.cachedData ??= module.createCachedData();
    modules.set(file, module);
    return module;
  }
}

/** A test as slow as this, such as a simulation of many lifters, is not asked: a fault only it sees counts as missed. */
const SLOW_MS = 700;

/** Where the sources are that the sandbox was made from. */
const ROOT = process.env.MUTATION_ROOT ?? "";
const COSTS = path.join(ROOT, ".cache/mutation/costs.json");

const processorTime = process.cpuUsage.bind(process);
// Code full of switches is slow, and says nothing about the budgets of time some tests hold it to.
process.cpuUsage = () => ({ user: 0, system: 0 });

/** What the planted switches read: a loaded file keeps hold of this object. */
const stryker = {};
globalThis.__stryker__ = stryker;

function switches(fields) {
  for (const name of Object.keys(stryker)) delete stryker[name];
  Object.assign(stryker, fields);
}

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

async function firstRed(tests) {
  for (const [at, { id, run }] of tests.entries()) {
    const outcome = await outcomeOf(id, run);
    if (outcome.status === FAILED) return { count: at + 1, failed: { ...outcome, run } };
  }
  return { count: tests.length, failed: null };
}

export const strykerPlugins = [{ kind: "TestRunner", name: "domain", injectableClass: DomainTestRunner }];
