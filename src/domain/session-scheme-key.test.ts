import fc from "fast-check";
import { expect, test } from "vitest";
import { SCHEMES } from "../../tests/support/progression-samples";
import { CATALOGUE, DAY_A, PROGRAM } from "../../tests/support/session-samples";
import type { SetBlock } from "./program";
import { schemeFor } from "./session-scheme";

const bench = CATALOGUE.find(({ id }) => id === "bench")!;
const program = { ...PROGRAM, progressions: { own: SCHEMES.linear, sum: SCHEMES.sum } };

/** Effort may be written on the block, or as its intensity, in either of two ways; or not at all. */
const effort = fc.constantFrom<Pick<SetBlock, "intensity" | "rpe">>(
  { intensity: { by: "state" } },
  { intensity: { by: "state" }, rpe: 6 },
  { intensity: { by: "state" }, rpe: 7 },
  { intensity: { by: "rpe", v: 7 } },
  { intensity: { by: "rir", v: 3 } },
  { intensity: { by: "rir", v: 4 } },
);
const slotArb = fc.record({
  effort,
  reps: fc.constantFrom<[number, number]>([8, 12], [8, 15]),
  name: fc.constantFrom("dp", "own", "sum"),
});

test("slots under one key ask for the same range at the same effort, and what asks the same shares a key", () => {
  const at = { week: 1, stage: 0, resets: 0 };
  const schemeOf = (one: { effort: Pick<SetBlock, "intensity" | "rpe">; reps: [number, number]; name: string }) => {
    const blocks: SetBlock[] = [{ sets: 3, reps: one.reps, role: "work", ...one.effort }];
    return schemeFor(program, { ...DAY_A.slots[0]!, blocks, progression: one.name }, bench, "intermediate");
  };
  fc.assert(
    fc.property(slotArb, slotArb, (a, b) => {
      const [one, other] = [schemeOf(a), schemeOf(b)];
      const isSame = a.name === b.name && one.target.lo === other.target.lo && one.target.hi === other.target.hi;
      expect(one.key === other.key).toBe(isSame && one.target.targetRpe === other.target.targetRpe);
      if (one.key === other.key) expect(one.targetAt(at)).toEqual(other.targetAt(at));
    }),
    { numRuns: 1000, seed: 20 },
  );
});
