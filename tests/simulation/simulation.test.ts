import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/civil-date";
import { DELOAD_DEFAULTS } from "../../src/domain/deload";
import { exercises } from "../../src/lib/db/data/exercises/all-exercises";
import { programs } from "../../src/lib/db/data/programs/all-programs";
import { pairsOf, runOf, specsOf } from "./gate";
import { judge } from "./judge";
import { medianOf } from "./judge-ends";
import { LIFTERS } from "./lifters";
import { simulateRun } from "./run";
import { faultLines } from "./table";

/** The whole grid is `pnpm simulate`; here every programme and every lifter meets somebody, in a gym and a unit in turn. */
const grid = pairsOf(programs, (program, lifter) => ({ program, lifter })).map(({ program, lifter }, at) => {
  const specs = specsOf(program, lifter, exercises, [1], 26);
  return { name: `${lifter.name} on ${program.id}`, spec: specs[at % specs.length]! };
});
/** Has no factor in common with the number of lifters, so that all of them get a turn. */
const STRIDE = 5;
const chosen = programs.map((_, at) => grid[at * LIFTERS.length + ((at * STRIDE) % LIFTERS.length)]!);

describe("half a year of a simulated lifter", () => {
  it.each(chosen)("$name", { timeout: 300_000 }, ({ spec }) => {
    expect(faultLines([runOf(spec, { isTwice: true })])).toEqual([]);
  });
});

describe("the judge", () => {
  const spec = grid.find(({ name }) => name === "novice on full-body-3")!.spec;
  const { sessions: log, days } = simulateRun({ ...spec, weeks: 8 });
  const rules = (sessions: typeof log, on = days) => judge(spec, { sessions, days: on }).faults.map(({ rule }) => rule);
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
  it("lets a lift fall three times in half a year, also behind another reason", () => {
    const fallen = (times: number) =>
      log.slice(0, 1).flatMap((session) =>
        Array.from({ length: times }, (_, i) => ({
          ...session,
          date: addDays(session.date, 42 * i),
          exercises: session.exercises.slice(0, 1).map((each) => {
            const [first] = each.planned.reasons;
            const reasons = [first, { ...first, rule: "progression.linear.reset" as const }] as const;
            return { ...each, planned: { ...each.planned, reasons } };
          }),
        })),
      );
    expect(rules(fallen(3))).not.toContain("resets");
    expect(rules(fallen(4))).toEqual(expect.arrayContaining(["resets", "graduate"]));
  });
  it("sees an exercise twice", () => {
    const [first, ...rest] = log;
    expect(rules([{ ...first!, exercises: [...first!.exercises, first!.exercises[0]!] }, ...rest])).toContain("once");
  });
  it("sees a recommendation that comes too soon, too many deloads, and fatigue beyond its scale", () => {
    const offer = DELOAD_DEFAULTS.volume;
    const offered = (...at: number[]) => days.map((day, i) => (at.includes(i) ? { ...day, offer } : day));
    expect(rules(log, offered(10, 24))).not.toContain("deload-gap");
    expect(rules(log, offered(10, 23))).toContain("deload-gap");
    expect(
      rules(
        log,
        days.map((day, i) => ({ ...day, isDeload: i < days.length / 4 })),
      ),
    ).toContain("deload-share");
    expect(
      rules(
        log,
        days.map((day, i) => ({ ...day, fatigue: i === 3 ? 10.5 : 2 })),
      ),
    ).toContain("fatigue");
    expect(
      rules(
        log,
        days.map((day, i) => ({ ...day, fatigue: i < 2 ? 9 : 2 })),
      ),
    ).toContain("fatigue-critical");
  });
  it("takes the middle of an even number between the two in the middle", () => {
    expect(medianOf([1, 0.8])).toBe(0.9);
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([])).toBeNull();
  });
});
