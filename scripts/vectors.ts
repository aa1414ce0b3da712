import { readVectors, runVector, TRAINING_VECTORS } from "../tests/vectors/run";

/** `pnpm vectors [FILE]`: runs the engine against its vectors; the last line counts them, and a failure fails the command. */
const outcomes = readVectors(process.argv[2] ?? TRAINING_VECTORS).map(runVector);
const failed = outcomes.filter(({ state }) => state === "failed");
const passed = outcomes.filter(({ state }) => state === "passed").length;
const notBuilt = outcomes.filter(({ state }) => state === "not built").length;

for (const { id, fn, problems } of failed) console.log(`${id} (${fn}): ${problems.join("; ")}`);
console.log(`${notBuilt} not built`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
