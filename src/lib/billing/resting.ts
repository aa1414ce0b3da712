import { unreachable } from "./bounded";

/** Lets work through until some of it fails; then, for `restMs`, what comes fails at once without being tried. */
export function resting(restMs: number, now: () => number): <T>(work: () => Promise<T>) => Promise<T> {
  let restsUntil = Number.NEGATIVE_INFINITY;
  return async (work) => {
    if (now() < restsUntil) throw unreachable(new Error("Failed a moment ago"));
    try {
      return await work();
    } catch (error) {
      restsUntil = now() + restMs;
      throw error;
    }
  };
}
