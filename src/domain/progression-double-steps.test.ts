import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, double, line } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { advanceDouble } from "./progression-double";
import { toKg } from "./units";

const [five, ten] = [toKg(5, "lb"), toKg(10, "lb")];
const pounds = ctx({ line: line("dumbbell", "lb"), unit: "lb", lo: 10, hi: 22 });
const wide = { ...double, lo: 10, hi: 22 };
const third = (kg: number, reps: readonly number[], over = {}) =>
  advanceDouble(wide, at(kg, { fails: 2, ...over }), did("miss", reps), pounds);

describe("a tenth that the equipment does not have", () => {
  test("a third miss close to the range keeps the load, and the count starts again", () => {
    const stays = third(ten, [8, 8, 7]);
    expect(stays.value).toMatchObject({ plannedKg: ten, fails: 0, resets: [], repTarget: 10 });
    expect(stays.reasons[0].rule).toBe("progression.double.no-step-between");
    expect(stays.reasons[0].facts).toMatchObject({ fromKg: ten, toKg: five, fails: 3 });
  });

  test("far from the range it falls, however much that is", () => {
    const falls = third(ten, [8, 8, 6]);
    expect(falls.value.plannedKg).toBeCloseTo(five, 6);
    expect(falls.reasons[0].rule).toBe("progression.double.reset");
  });

  test("a cut of up to a quarter is made: 20 lb become 15", () => {
    const falls = third(toKg(20, "lb"), [8, 8, 8]);
    expect(falls.value.plannedKg).toBeCloseTo(toKg(15, "lb"), 6);
    expect(falls.reasons[0].rule).toBe("progression.double.reset");
  });

  test("the lightest weight and the cap on reductions say their own", () => {
    expect(third(five, [8, 8]).reasons[0].rule).toBe("progression.floor");
    const resets = [addDays(DAY, -20), addDays(DAY, -10)];
    expect(third(ten, [8, 8], { resets }).reasons[0].rule).toBe("progression.reset-cap");
  });

  test("without a load there is nothing to take off, however often it was missed", () => {
    const missed = did("miss", [8, 8]);
    const nothing = advanceDouble(wide, at(ten, { fails: 2 }), missed, { ...pounds, line: null });
    expect([nothing.value.plannedKg, nothing.reasons[0].rule]).toEqual([ten, "progression.floor"]);
    const unknown = advanceDouble(wide, at(ten, { fails: 2, plannedKg: null }), missed, pounds);
    expect([unknown.value.plannedKg, unknown.reasons[0].rule]).toEqual([null, "progression.floor"]);
  });
});

describe("the way back from a break", () => {
  const c = ctx({ lo: 6, hi: 10, targetRpe: 8 });
  const eased = at(75, { layoffRestoreTo: 78, fails: 1 });
  const scheme = { ...double, lo: 6, hi: 10 };

  test("a session in the range at the target effort is one success: five percent", () => {
    const back = advanceDouble(scheme, eased, did("in_range", [8, 8, 7], { meanRpe: 8 }), c);
    expect(back.value).toMatchObject({ plannedKg: 78.75, fails: 0 });
    expect(back.reasons[0].rule).toBe("layoff.restore");
  });

  test("harder than the target, or unrated, it waits for the top of the range", () => {
    for (const meanRpe of [8.25, null]) {
      const waits = advanceDouble(scheme, eased, did("in_range", [8, 8, 7], { meanRpe }), c);
      expect(waits.value).toMatchObject({ plannedKg: 75, repTarget: 9 });
      expect(waits.reasons.map(({ rule }) => rule)).toContain("progression.double.reps-left");
    }
    expect(advanceDouble(scheme, eased, did("success", [10, 10, 10]), c).reasons[0].rule).toBe("layoff.restore");
    const aimless = advanceDouble(scheme, eased, did("in_range", [8, 8, 7], { meanRpe: 6 }), { ...c, targetRpe: null });
    expect(aimless.value.plannedKg).toBe(75);
  });

  test("with nothing to make good the range is only the range, and a closed gate stays closed", () => {
    const plain = advanceDouble(scheme, at(75), did("in_range", [8, 8, 7], { meanRpe: 6 }), c);
    expect(plain.value.plannedKg).toBe(75);
    const tired = advanceDouble(scheme, eased, did("in_range", [8, 8, 7], { meanRpe: 7 }), { ...c, signals: { fatigue: 8 } });
    expect([tired.value.plannedKg, tired.reasons[0].rule]).toEqual([75, "gate.fatigue"]);
  });
});
