import fc from "../node_modules/fast-check/lib/fast-check.js";

/** fast-check for mutation runs: a fault that forty cases do not notice counts as missed, so that a run ends in an hour. */
const CASES = 40;

function assert(property, parameters) {
  return fc.assert(property, { ...parameters, numRuns: Math.min(CASES, parameters?.numRuns ?? CASES), endOnFailure: true });
}

export const quickCheck = { ...fc, assert };
