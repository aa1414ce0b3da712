import { EVIDENCE } from "../../../src/domain/evidence";
import { rirFromRpe, rpeE1rm, rpeLoad, rpePct, rtsContinuous, rtsNextSet } from "../../../src/domain/rpe";
import { type RepClass, repsAtPct, repsAtPctSd, repTarget, rirRamp } from "../../../src/domain/rpe-tables";
import { personalBias } from "../../../src/domain/rpe-trust";
import type { AdapterTable } from "../adapter";
import { dict, list, num, numOr, text } from "../value";

const CLASSES: Readonly<Record<string, RepClass>> = { bench_press: "bench", leg_press: "leg_press", general: "general" };

export const rpeAdapters: AdapterTable = {
  "rpe.rpePct": (input) => {
    if (input.pairs_reps_rir === undefined)
      return { pct_1rm: rpePct(num(input, "reps"), numOr(input, "rpe", null) ?? 10 - num(input, "rir")) };
    const all = list<[number, number]>(input, "pairs_reps_rir").map(([reps, rir]) => rpePct(reps, 10 - rir));
    return { all_same_pct_1rm: new Set(all).size === 1 ? all[0] : all };
  },
  "rpe.rpeE1rm": (input) => ({ ...rpeE1rm(num(input, "weight"), num(input, "reps"), num(input, "rpe")).value }),
  "rpe.rpeLoad": (input) => ({
    ...rpeLoad(num(input, "one_rm"), num(input, "reps"), num(input, "rpe"), num(input, "round_to")).value,
  }),
  "rpe.rtsContinuous": (input) => ({ pct_1rm: rtsContinuous(num(input, "reps"), num(input, "rpe")) }),
  "rpe.rirFromRpe": (input) => ({
    rir: Array.isArray(input.rpe) ? list(input, "rpe").map(rirFromRpe) : rirFromRpe(num(input, "rpe")),
  }),
  "rpe.evidence": () => {
    const { meanReps, ci95 } = EVIDENCE.rirUnderprediction.figures;
    return { underprediction: meanReps, ci95 };
  },
  "rpe.repsAtPct": (input) => ({
    reps_to_failure: repsAtPct(CLASSES[text(input, "exercise")] ?? "general", num(input, "pct_1rm")),
  }),
  "rpe.repsAtPctSd": (input) => ({
    between_person_sd_reps: Array.isArray(input.pct_1rm)
      ? list(input, "pct_1rm").map(repsAtPctSd)
      : repsAtPctSd(num(input, "pct_1rm")),
  }),
  "rpe.rirRamp": (input) => ({ rir_by_week: rirRamp(num(input, "accumulation_weeks")) }),
  "rpe.rtsNextSet": (input) => {
    const done = dict(input, "done");
    const target = dict(input, "target");
    const next = rtsNextSet(
      { kg: num(done, "weight_kg"), reps: num(done, "reps"), rpe: num(done, "rpe") },
      { reps: num(target, "reps"), rpe: num(target, "rpe") },
    ).value;
    return { e1rm_kg: next?.e1rm, next_kg_raw: next?.nextKg };
  },
  "rpe.repTarget": (input) => {
    const last = dict(input, "last");
    return { reps: repTarget({ reps: num(last, "reps"), rir: numOr(last, "rir", null) }, num(input, "target_rir")) };
  },
  "rpe.personalBias": (input) => ({ bias: personalBias(list(input, "observed")) }),
};
