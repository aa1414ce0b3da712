import { bodyweightE1rm } from "../../../src/domain/bodyweight-estimate";
import { addDays } from "../../../src/domain/civil-date";
import { loadFor, repsAt } from "../../../src/domain/prescribe";
import {
  maxPct,
  maxReps,
  pctAtPercentMaxReps,
  pctAtRir,
  pctDeducted,
  pctRelInt,
  REP_PROFILES,
  type RepProfile,
  repsAtRir,
} from "../../../src/domain/rep-max-profile";
import { estimateSet, type StrengthSet } from "../../../src/domain/strength";
import {
  type Curve,
  DEFAULT_CURVE,
  onCurve,
  pctOfCurve,
  reynoldsBench,
  reynoldsLegPress,
  rts,
} from "../../../src/domain/strength-curves";
import { strengthLevel } from "../../../src/domain/strength-level";
import { SET_ROLES } from "../../../src/domain/vocabulary";
import type { Adapter, AdapterTable, Vector } from "../adapter";
import { type Dict, list, num, numOr, text } from "../value";

/** Printed names of the formulas; a vector may write them either way. */
const CURVES: Readonly<Record<string, (input: Dict) => Curve>> = {
  weight_dependent: (input) => ({ name: "weightDependent", phi: numOr(input, "phi", 1) }),
  weightDependent: (input) => ({ name: "weightDependent", phi: numOr(input, "phi", 1) }),
  epley: (input) => ({ name: "epley", k: numOr(input, "k", 1 / 30) }),
  brzycki: () => ({ name: "brzycki" }),
  brzycki_decimal: () => ({ name: "brzyckiDecimal" }),
  brzyckiDecimal: () => ({ name: "brzyckiDecimal" }),
  wathan: () => ({ name: "wathan" }),
  mayhew: () => ({ name: "mayhew" }),
  lombardi: () => ({ name: "lombardi" }),
  oconner: () => ({ name: "oconner" }),
  lander: () => ({ name: "lander" }),
};

function curveOf(input: Dict, key: "formula" | "curve" = "formula"): Curve {
  const curve = CURVES[text(input, key)];
  if (curve === undefined) throw new TypeError(`No curve is called ${text(input, key)}`);
  return curve(input);
}

/** A named formula: its estimate and the percentage it implies. */
function onFormula(formula: string): Adapter {
  return (input) => {
    const curve = curveOf({ ...input, formula });
    const n = repsToFailure(input);
    const w = numOr(input, "weight_kg", null) ?? numOr(input, "kg", 100);
    return { reps_to_failure: n, e1rm_kg: onCurve(curve, w, n), pct_1rm: pctOfCurve(curve, w, n) };
  };
}

export const strengthAdapters: AdapterTable = {
  "strength.epley": onFormula("epley"),
  "strength.brzyckiDecimal": onFormula("brzycki_decimal"),
  "strength.brzycki": onFormula("brzycki"),
  "strength.wathan": onFormula("wathan"),
  "strength.mayhew": onFormula("mayhew"),
  "strength.lombardi": onFormula("lombardi"),
  "strength.oconner": onFormula("oconner"),
  "strength.lander": onFormula("lander"),
  "strength.weightDependent": onFormula("weight_dependent"),
  "strength.rts": (input) => ({ e1rm_kg: rts(num(input, "weight_kg"), repsToFailure(input)) }),
  "strength.pctOfCurve": (input) => onFormula(text(input, "formula"))(input, NO_VECTOR),
  "strength.reynoldsBench": (input) => ({ e1rm_kg: reynoldsBench(num(input, "five_rm_kg")) }),
  "strength.reynoldsLegPress": (input) => ({ e1rm_kg: reynoldsLegPress(num(input, "five_rm_kg")) }),
  "strength.estimateSet": (input) => {
    const { value, reasons, confidence } = estimateSet(strengthSet(input), {
      bias: numOr(input, "bias", 0),
      ...(input.curve === undefined ? {} : { curve: curveOf(input, "curve") }),
      ...(input.rated_rirs === undefined ? {} : { ratedRirs: list(input, "rated_rirs") }),
    });
    if (value === null) return { e1rm_kg: null, reason: reasonOf(reasons[0].rule) };
    return {
      e1rm_kg: value.kg,
      n: value.n,
      sd_pct: value.sdPct,
      basis: value.basis,
      likely_kg: value.likelyKg,
      lo80: value.lo80,
      hi80: value.hi80,
      flag: value.lowConfidenceReps ? "low_confidence_reps" : null,
      confidence: typeof input.confidence === "string" ? confidence : value.confidence,
      confidence_level: confidence,
    };
  },
  "strength.bodyweightE1rm": (input) => {
    const kg = numOr(input, "bodyweight_kg", null);
    const bodyweight = kg === null ? null : { kg, ageDays: numOr(input, "bodyweight_age_days", 0) };
    const load = {
      bodyweight,
      fraction: numOr(input, "bodyweight_fraction", 1),
      addedKg: numOr(input, "weight_kg", 0),
      assistKg: numOr(input, "assist_kg", 0),
    };
    const { kg: _, ...effort } = strengthSet({ kg: 0, ...input });
    const { value, reasons, confidence } = bodyweightE1rm(effort, load);
    return {
      system_load_kg: value?.systemKg ?? null,
      e1rm_system_kg: value?.kg ?? null,
      e1rm_added_kg: value?.addedKg ?? null,
      confidence_level: confidence,
      reason: value === null ? reasonOf(reasons[0].rule) : null,
    };
  },
  "strength.maxPct": (input) => ({ value: maxPct(profile(input), num(input, "reps")) }),
  "strength.maxReps": (input) => ({ value: maxReps(profile(input), num(input, "pct")) }),
  "strength.pctAtPercentMaxReps": (input) => ({
    value: pctAtPercentMaxReps(profile(input), num(input, "reps"), adjusted(input, "mr")),
  }),
  "strength.pctAtRir": (input) => ({ value: pctAtRir(profile(input), num(input, "reps"), adjusted(input, "rir")) }),
  "strength.pctDeducted": (input) => ({
    value: pctDeducted(profile(input), num(input, "reps"), Math.abs(adjusted(input, "deduction"))),
  }),
  "strength.pctRelInt": (input) => ({ value: pctRelInt(profile(input), num(input, "reps"), adjusted(input, "rel")) }),
  "strength.repsAtRir": (input) => ({ value: repsAtRir(profile(input), num(input, "pct"), adjusted(input, "rir")) }),
  "strength.strengthLevel": (input) => {
    const rows = list<[number, number, number, number | null]>(input, "observations_week_kg_reps_rir");
    const day = (week: number) => addDays("2026-01-05", week * 7);
    const sets = rows.map(([week, kg, reps, rir], i) => {
      const id = `set-${i}`;
      return { id, workoutId: `workout-${i}`, date: day(week), order: 1, role: "work", kg, reps, rir } as const;
    });
    const { value } = strengthLevel(sets, day(rows.at(-1)![0]));
    if (value === null) return { level_kg: null, sd_pct: null, lo80: null, hi80: null };
    const basis = value.basis.replaceAll("-", "_");
    return { level_kg: value.kg, sd_pct: 100 * value.sd, lo80: value.lo80, hi80: value.hi80, basis, stale: value.stale };
  },
  "strength.loadFor": (input) => {
    const curve = input.curve === undefined ? DEFAULT_CURVE : curveOf(input, "curve");
    const { value, confidence } = loadFor(num(input, "e1rm_kg"), num(input, "reps"), numOr(input, "rir", 0), curve);
    return { load_kg: value, confidence };
  },
  "strength.repsAt": (input) => ({ reps: repsAt(num(input, "e1rm_kg"), num(input, "weight_kg")) }),
};

/** `pctOfCurve` hands on to a formula's adapter, which does not look at the vector. */
const NO_VECTOR: Vector = { id: "", fn: "", input: {}, expected: {}, tolerance: 0 };

function repsToFailure(input: Dict): number {
  return numOr(input, "reps_to_failure", null) ?? num(input, "reps") + numOr(input, "rir", 10 - numOr(input, "rpe", 10));
}

function strengthSet(input: Dict): StrengthSet {
  return {
    kg: numOr(input, "kg", null) ?? num(input, "weight_kg"),
    reps: num(input, "reps"),
    rpe: numOr(input, "rpe", null),
    rir: numOr(input, "rir", null),
    role: SET_ROLES.find((role) => role === input.role) ?? "work",
    minReps: numOr(input, "min_reps", numOr(input, "prescribed_reps", null)),
  };
}

function reasonOf(rule: string): string {
  return rule.replace("strength.", "").replaceAll("-", "_");
}

/** The models' own word for each adjustment, or the table's common one. */
function adjusted(input: Dict, key: string): number {
  return numOr(input, key, null) ?? num(input, "adj");
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
