import { bodyweightE1rm } from "../../../src/domain/bodyweight-estimate";
import { addDays } from "../../../src/domain/civil-date";
import { loadFor } from "../../../src/domain/prescribe";
import {
  maxPct,
  maxReps,
  pctAtPercentMaxReps,
  pctRelInt,
  REP_PROFILES,
  type RepProfile,
  repsAtRir,
} from "../../../src/domain/rep-max-profile";
import { estimateSet } from "../../../src/domain/strength";
import {
  brzycki,
  brzyckiDecimal,
  type Curve,
  epley,
  pctOfCurve,
  reynoldsLegPress,
  weightDependent,
} from "../../../src/domain/strength-curves";
import { strengthLevel } from "../../../src/domain/strength-level";
import type { AdapterTable } from "../adapter";
import { type Dict, list, num, numOr, text } from "../value";

export const strengthAdapters: AdapterTable = {
  "strength.epley": (input) => {
    const n = repsToFailure(input);
    return { reps_to_failure: n, e1rm_kg: epley(num(input, "weight_kg"), n, num(input, "k")) };
  },
  "strength.brzyckiDecimal": (input) => ({ e1rm_kg: brzyckiDecimal(num(input, "weight_kg"), repsToFailure(input)) }),
  "strength.brzycki": (input) => ({ e1rm_kg: brzycki(num(input, "weight_kg"), repsToFailure(input)) }),
  "strength.pctOfCurve": (input) => {
    const curve = { name: text(input, "formula") } as Curve;
    return { pct_1rm: pctOfCurve(curve, 100, repsToFailure(input)) };
  },
  "strength.weightDependent": (input) => {
    const w = num(input, "weight_kg");
    const e1rm = weightDependent(w, repsToFailure(input));
    return { e1rm_kg: e1rm, pct_1rm: (100 * w) / e1rm };
  },
  "strength.reynoldsLegPress": (input) => ({ e1rm_kg: reynoldsLegPress(num(input, "five_rm_kg")) }),
  "strength.estimateSet": (input) => {
    const kg = input.kg === undefined ? num(input, "weight_kg") : num(input, "kg");
    const effort = { rpe: numOr(input, "rpe", null), rir: numOr(input, "rir", null), role: "work" } as const;
    const { value, reasons } = estimateSet({ kg, reps: num(input, "reps"), ...effort });
    if (value === null) return { e1rm_kg: null, reason: reasons[0].rule.replace("strength.", "").replaceAll("-", "_") };
    return { e1rm_kg: value.kg, n: value.n, sd_pct: value.sdPct, basis: value.basis };
  },
  "strength.bodyweightE1rm": (input) => {
    const bodyweight = { kg: num(input, "bodyweight_kg"), ageDays: 0 };
    const load = { bodyweight, fraction: num(input, "bodyweight_fraction"), addedKg: num(input, "weight_kg"), assistKg: 0 };
    const { value } = bodyweightE1rm({ reps: num(input, "reps"), role: "work" }, load);
    return { system_load_kg: value?.systemKg, e1rm_system_kg: value?.kg, e1rm_added_kg: value?.addedKg };
  },
  "strength.maxPct": (input) => ({ value: maxPct(profile(input), num(input, "reps")) }),
  "strength.maxReps": (input) => ({ value: maxReps(profile(input), num(input, "pct")) }),
  "strength.pctAtPercentMaxReps": (input) => ({
    value: pctAtPercentMaxReps(profile(input), num(input, "reps"), num(input, "mr")),
  }),
  "strength.pctRelInt": (input) => ({ value: pctRelInt(profile(input), num(input, "reps"), num(input, "rel")) }),
  "strength.repsAtRir": (input) => ({ value: repsAtRir(profile(input), num(input, "pct"), num(input, "rir")) }),
  "strength.strengthLevel": (input) => {
    const rows = list<[number, number, number, number | null]>(input, "observations_week_kg_reps_rir");
    const day = (week: number) => addDays("2026-01-05", week * 7);
    const sets = rows.map(([week, kg, reps, rir], i) => {
      const id = `set-${i}`;
      return { id, workoutId: `workout-${i}`, date: day(week), order: 1, role: "work", kg, reps, rir } as const;
    });
    const { value } = strengthLevel(sets, day(rows.at(-1)![0]));
    return { level_kg: value?.kg, sd_pct: value && 100 * value.sd, lo80: value?.lo80, hi80: value?.hi80 };
  },
  "strength.loadFor": (input) => ({ load_kg: loadFor(num(input, "e1rm_kg"), num(input, "reps"), num(input, "rir")).value }),
};

function repsToFailure(input: Dict): number {
  return numOr(input, "reps_to_failure", null) ?? num(input, "reps") + (10 - numOr(input, "rpe", 10));
}

function profile(input: Dict): RepProfile {
  switch (text(input, "model")) {
    case "modified_epley":
      return { model: "modified_epley", kmod: numOr(input, "kmod", REP_PROFILES.modified_epley.kmod) };
    case "linear":
      return { model: "linear", klin: numOr(input, "klin", REP_PROFILES.linear.klin) };
    default:
      return { model: "epley", k: numOr(input, "k", REP_PROFILES.epley.k) };
  }
}
