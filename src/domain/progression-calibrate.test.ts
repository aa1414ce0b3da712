import { describe, expect, test } from "vitest";
import { fold, START, session } from "../../tests/support/fold-samples";
import { at, did, line, SCHEMES } from "../../tests/support/progression-samples";
import { recalibrated } from "./progression-calibrate";

describe("a first load that was a worse guess than a tenth", () => {
  const guessed = (over: Partial<Parameters<typeof recalibrated>[2]> = {}, outcome = did("miss", [4, 3, 3])) =>
    recalibrated(at(85, { fails: 1 }), outcome, {
      ...{ line: line(), lo: 5, targetRpe: 8, level: { kg: 92, basis: "rated" } },
      ...over,
    });

  test("gives way to what the session shows, as any first load is worked out, and the miss is forgotten", () => {
    const next = guessed();
    // Seven repetitions of a maximum of 92 kg are done with 72.5.
    expect([next?.state.plannedKg, next?.state.fails]).toEqual([72.5, 0]);
    expect(next?.reason).toMatchObject({
      rule: "progression.recalibrated",
      facts: { fromKg: 85, toKg: 72.5, levelKg: 92, reps: 5 },
    });
  });

  test("where the slot names no effort, two repetitions are left", () => {
    expect(guessed({ targetRpe: null })?.state.plannedKg).toBe(72.5);
    expect(guessed({ targetRpe: 10 })?.state.plannedKg).toBeGreaterThan(72.5);
  });

  test("it is never heavier, and the load itself is no change", () => {
    expect(guessed({ level: { kg: 140, basis: "rated" } })).toBeNull();
    // Seven times 85 kg.
    expect(guessed({ level: { kg: 107.1, basis: "rated" } })).toBeNull();
  });

  test("only after a miss, only from rated sets, only where there is a load", () => {
    expect(guessed({}, did("in_range", [5, 5, 5]))).toBeNull();
    expect(guessed({ level: { kg: 92, basis: "lower-bound" } })).toBeNull();
    expect(guessed({ level: null })).toBeNull();
    expect(guessed({ line: null })).toBeNull();
    expect(
      recalibrated({ ...at(85), plannedKg: null }, did("miss", [3]), {
        ...{ line: line(), lo: 5, targetRpe: 8, level: { kg: 92, basis: "rated" } },
      }),
    ).toBeNull();
  });

  test("a lift of the body is read on the curve of the body, on the belt or with help", () => {
    const chin = recalibrated(at(20), did("miss", [3, 2]), {
      ...{ line: line("added"), lo: 5, targetRpe: 8, level: { kg: 110, basis: "rated" } },
    });
    // 110 kg once are 89.2 kg seven times, 80 of them the body.
    expect(chin?.state.plannedKg).toBeCloseTo(8.75, 6);
    const helped = recalibrated(at(20), did("miss", [3, 2]), {
      ...{ line: line("assist"), lo: 5, targetRpe: 8, level: { kg: 66, basis: "rated" } },
    });
    expect(helped?.state.plannedKg).toBeGreaterThan(20);
  });
});

describe("the first session of a lift in its log", () => {
  const level = { lo80: 60, hi80: 72, sd: 0.05, stale: false, confidence: "medium", lastDate: START } as const;
  const levelOn = () => ({ ...level, kg: 66, basis: "rated" }) as const;
  const missed = session(0, 60, [3, 3, 2]);
  const rules = (advice: ReturnType<typeof fold>) => advice.reasons.map((r) => r.rule);

  test("missed by far: the next load is what it showed", () => {
    const advice = fold([missed], { levelOn });
    expect(advice.value).toMatchObject({ plannedKg: 50, fails: 0 });
    expect(rules(advice)[0]).toBe("progression.recalibrated");
  });

  test("later misses are misses", () => {
    const advice = fold([session(0, 60, [6, 6, 6]), session(7, 60, [3, 3, 2])], { levelOn });
    expect(advice.value).toMatchObject({ plannedKg: 60, fails: 1 });
    expect(rules(advice)).not.toContain("progression.recalibrated");
  });

  test("work at a share of the state says nothing about the whole, nor does a training max", () => {
    const share = fold([missed], { levelOn, slot: { lo: 5, hi: 8, targetRpe: 8, isFullLoad: false } });
    expect(rules(share)).not.toContain("progression.recalibrated");
    const wave = fold([missed], { levelOn, progression: SCHEMES.wave });
    expect(rules(wave)).not.toContain("progression.recalibrated");
  });
});
