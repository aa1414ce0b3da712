import { addDays } from "../../../src/domain/civil-date";
import { EVIDENCE } from "../../../src/domain/evidence";
import { withinNoise } from "../../../src/domain/record-hit";
import type { RecordSet } from "../../../src/domain/record-set";
import { deriveRecords, detectRecords } from "../../../src/domain/records";
import { toKg } from "../../../src/domain/units";
import { LOAD_BASES, SET_ROLES, type Unit } from "../../../src/domain/vocabulary";
import type { AdapterTable } from "../adapter";
import { type Dict, dict, list, num } from "../value";

export const recordsAdapters: AdapterTable = {
  "records.detectRecords / deriveRecords": (input) => (input.edit === undefined ? verdict(input) : firstRecord(input)),
  "records.evidence": () => {
    const { medianCvPct, rangePct, medianIcc } = EVIDENCE.oneRmRetest.figures;
    return { median_cv_pct: medianCvPct, range: rangePct, median_icc: medianIcc };
  },
  "records.withinNoise": (input) => ({ within_noise: withinNoise(num(input, "margin_pct")) }),
};

function verdict(input: Dict): Dict {
  const history = list<Dict>(input, "history");
  const set = recordSet(dict(input, "new"), history.length);
  const { hits, matched, firstEntry, frontier, celebrate, reason } = detectRecords(history.map(recordSet), set);
  const has = (kind: string) => hits.some((hit) => hit.kind === kind);
  return {
    w_kg: set.kg,
    any: hits.length > 0,
    heaviest: has("heaviest"),
    weight_pr_at_reps: has("weight_at_reps"),
    rep_pr_at_weight: has("reps_at_weight"),
    e1rm_pr: has("e1rm"),
    volume_pr: has("set_volume"),
    session_volume_pr: has("session_volume"),
    added_load_pr: has("added_load"),
    least_assist_pr: has("least_assist"),
    within_noise: hits.some((hit) => hit.withinNoise),
    frontier,
    within_rounding: hits.some((hit) => hit.withinRounding),
    matched,
    first_entry: firstEntry,
    celebrate: celebrate !== null,
    reason,
  };
}

/** The set of the edit's date takes the edit's values, then everything is derived anew. */
function firstRecord(input: Dict): Dict {
  const edit = dict(input, "edit");
  const history = list<Dict>(input, "history").map((row) => (row.date === edit.date ? { ...row, ...edit } : row));
  const sets = [...history, ...list<Dict>(input, "later")].map(recordSet);
  return { pr_on: deriveRecords(sets)[0]?.date };
}

function recordSet(row: Dict, i: number): RecordSet {
  const unit = (row.unit ?? "kg") as Unit;
  const date = typeof row.date === "string" ? row.date : addDays("2026-01-01", i);
  return {
    id: `set-${i}`,
    exerciseId: "bench",
    workoutId: `workout-${i}`,
    date,
    order: 1,
    role: SET_ROLES.find((role) => role === row.role) ?? "work",
    loadBasis: LOAD_BASES.find((basis) => basis === row.basis) ?? "total",
    kg: toKg(num(row, "w"), unit),
    unit,
    reps: num(row, "r"),
  };
}
