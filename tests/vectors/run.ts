import { readFileSync } from "node:fs";
import path from "node:path";
import type { Vector } from "./adapter";
import { ADAPTERS } from "./adapters";
import { differences } from "./compare";

export interface Outcome {
  readonly id: string;
  readonly fn: string;
  readonly state: "passed" | "failed" | "not built";
  readonly problems: readonly string[];
}

export const TRAINING_VECTORS = path.join(import.meta.dirname, "training.json");

export function readVectors(file: string): Vector[] {
  return JSON.parse(readFileSync(file, "utf8")) as Vector[];
}

export function runVector(vector: Vector): Outcome {
  const { id, fn } = vector;
  const adapter = ADAPTERS[fn];
  if (adapter === undefined) return { id, fn, state: "not built", problems: [] };
  const problems = problemsOf(() => {
    // A textual tolerance names a property; its adapter answers with the expected value when it holds.
    const tolerance = typeof vector.tolerance === "number" ? vector.tolerance : 0;
    return differences(vector.expected, adapter(vector.input, vector), tolerance);
  });
  return { id, fn, state: problems.length === 0 ? "passed" : "failed", problems };
}

function problemsOf(check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
