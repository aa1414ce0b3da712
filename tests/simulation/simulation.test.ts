import { describe, expect, it } from "vitest";
import { exercises } from "../../src/lib/db/data/exercises/all-exercises";
import { programs } from "../../src/lib/db/data/programs/all-programs";
import { pairsOf, runPair, specsOf } from "./gate";
import { judge } from "./judge";
import { LIFTERS } from "./lifters";
import { simulateRun } from "./run";
import { faultLines } from "./table";

/** The whole grid is `pnpm simulate`; here every lifter and every programme meets somebody, in a gym and a unit in turn. */
const RUNS = 18;
const grid = pairsOf(programs, (program, lifter) => ({ program, lifter })).map(({ program, lifter }, at) => {
  const specs = specsOf(program, lifter, exercises, [1], 26);
  return { name: `${lifter.name} on ${program.id}`, spec: specs[at % specs.length]! };
});
const step = Math.max(1, Math.ceil(grid.length / RUNS));
const chosen = grid.filter((_, at) => at % step === Math.floor(at / LIFTERS.length) % step);

describe("half a year of a simulated lifter", () => {
  it.each(chosen)("$name", { timeout: 300_000 }, ({ spec }) => {
    expect(faultLines([runPair([spec])])).toEqual([]);
  });
});

describe("the judge", () => {
  const spec = grid.find(({ name }) => name === "novice on full-body-3")!.spec;
  const log = simulateRun({ ...spec, weeks: 8 });
  const rules = (sessions: typeof log) => judge(spec, sessions).faults.map(({ rule }) => rule);
  const changed = (at: number, kg: (was: number) => number, reason?: string) =>
    log.map((session, i) =>
      i !== at
        ? session
        : {
            ...session,
            exercises: session.exercises.map((each) => ({
              ...each,
              planned: {
                ...each.planned,
                sets: each.planned.sets.map((set) => ({ ...set, kg: set.kg === null ? null : kg(set.kg) })),
                reasons: reason === undefined ? each.planned.reasons : ([{ ...each.planned.reasons[0], rule: reason }] as const),
              },
            })),
          },
    );

  it("finds nothing in a sound log", () => expect(rules(log)).toEqual([]));
  it("sees a load nobody can make", () => expect(rules(changed(3, (kg) => kg + 0.3))).toContain("load"));
  it("sees a leap", () => expect(rules(changed(6, (kg) => kg * 2))).toContain("increase"));
  it("sees a third reduction within four weeks", () => {
    const often = log.map((session, i) => changed(i, (kg) => kg, "progression.double.reset")[i] ?? session);
    expect(rules(often)).toContain("reset-cap");
  });
  it("sees an exercise twice", () => {
    const [first, ...rest] = log;
    expect(rules([{ ...first!, exercises: [...first!.exercises, first!.exercises[0]!] }, ...rest])).toContain("once");
  });
});
