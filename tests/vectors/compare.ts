import type { Dict } from "./value";

/** Differences between what was expected and what came, one line each; keys that were not expected do not matter. */
export function differences(expected: Dict, actual: Dict, tolerance: number): string[] {
  return Object.entries(expected).flatMap(([key, want]) => {
    if (!key.endsWith("_must_not_be")) return compare(key, want, actual[key], tolerance);
    const value = actual[key.slice(0, -"_must_not_be".length)];
    return compare(key, want, value, tolerance).length === 0 ? [`${key}: is ${String(value)}`] : [];
  });
}

function compare(path: string, want: unknown, got: unknown, tolerance: number): string[] {
  if (typeof want === "number" && typeof got === "number") {
    // 1e-9 is the float tolerance of the engine; without it an exact vector would fail on binary dust.
    return Math.abs(want - got) <= tolerance + 1e-9 ? [] : [`${path}: expected ${want}, got ${got}`];
  }
  if (Array.isArray(want) && Array.isArray(got)) {
    if (want.length !== got.length) return [`${path}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`];
    return want.flatMap((item, i) => compare(`${path}[${i}]`, item, got[i], tolerance));
  }
  if (isDict(want) && isDict(got)) {
    return Object.entries(want).flatMap(([key, item]) => compare(`${path}.${key}`, item, got[key], tolerance));
  }
  return Object.is(want, got) ? [] : [`${path}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`];
}

function isDict(value: unknown): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
