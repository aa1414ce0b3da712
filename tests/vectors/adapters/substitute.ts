import type { Exercise } from "../../../src/domain/exercise";
import type { Gym } from "../../../src/domain/gym";
import { balance, liftRatios } from "../../../src/domain/lift-ratios";
import { stepShare } from "../../../src/domain/step-share";
import { rankSubstitutes } from "../../../src/domain/substitute";
import { transferLoad } from "../../../src/domain/transfer-load";
import { EQUIPMENT, type EquipmentId, type Sex } from "../../../src/domain/vocabulary";
import { exercises } from "../../../src/lib/db/data/exercises/all-exercises";
import type { AdapterTable } from "../adapter";
import { type Dict, list, num, numOr, text } from "../value";
import { levelOf } from "./words";

/** Words vectors use for equipment, as the input aliases of specification 18.2. */
const EQUIPMENT_WORDS: Readonly<Record<string, EquipmentId>> = {
  bench: "flat_bench",
  cable: "cable_station",
  cables: "cable_station",
  trx: "suspension_trainer",
  resistance_band: "long_band",
  resistance_bands: "long_band",
  band: "long_band",
  bands: "long_band",
  rack: "squat_rack",
  pullup_bar: "pull_up_bar",
  leg_press: "leg_press_machine",
  hack_squat: "hack_squat_machine",
};

export const substituteAdapters: AdapterTable = {
  "substitute.rankSubstitutes": (input, { expected }) => {
    const ranked = ranking(input);
    const ids = ranked.map(({ id }) => id);
    const top = wanted(expected, "top");
    const any = wanted(expected, "top_any_of");
    const hasAny = any.includes(ids[0] ?? "");
    return {
      ranked: ids,
      top: ids.slice(0, top.length),
      top_any_of: hasAny ? any : ids.slice(0, 1),
      never: wanted(expected, "never").filter((id) => !ids.includes(id)),
      always: wanted(expected, "always").filter((id) => ids.includes(id)),
      includes: wanted(expected, "includes").filter((id) => ids.includes(id)),
      pattern: ranked[0]?.patterns[0] ?? null,
      count: ids.length,
    };
  },
  "substitute.transferLoad": (input) => {
    const { value } = transferLoad(named(text(input, "from")), named(text(input, "to")), num(input, "e1rm_kg"));
    const range = value === null ? null : [value.lo, value.hi];
    return { per_hand_kg_range: range, kg_range: range, start_kg: value?.start ?? null };
  },
  "substitute.liftRatios": (input) => {
    const ratios = liftRatios(sexOf(input));
    return { bench_over_squat: ratios?.benchOverSquat ?? null, deadlift_over_squat: ratios?.deadliftOverSquat ?? null };
  },
  "scores.balance": (input) => {
    const lifts = {
      squatKg: numOr(input, "squat_kg", null),
      benchKg: numOr(input, "bench_kg", null),
      deadliftKg: numOr(input, "deadlift_kg", null),
    };
    const { value } = balance(lifts, sexOf(input));
    return {
      bench_over_squat: value.benchOverSquat,
      deadlift_over_squat: value.deadliftOverSquat,
      balance_note: value.note !== null,
    };
  },
};

/** The catalogue's substitutes for the named exercise, best first. Without equipment named, a full gym. */
function ranking(input: Dict): Exercise[] {
  const from = named(text(input, "from"));
  const available = some(input, "available", "equipment");
  const gym: Gym = {
    level: "full_gym",
    equipment: available === null ? EQUIPMENT : available.map(equipmentOf),
    grids: {},
    unit: "kg",
  };
  const level = levelOf(input.level, "intermediate");
  const preferences = {
    level,
    favourites: some(input, "favourites") ?? [],
    disliked: some(input, "disliked") ?? [],
    banned: some(input, "banned") ?? [],
    contraTags: (some(input, "contra", "contraindications") ?? []) as Exercise["contraindications"],
  };
  const body = { bodyKg: null, sex: "male" as const, level };
  const used = new Set(some(input, "used", "used_before") ?? []);
  const share = (exercise: Exercise) => stepShare(exercise, gym, body, null);
  return rankSubstitutes({ from, catalogue: exercises, gym, preferences, used, stepShare: share }).value.map(
    ({ exercise }) => exercise,
  );
}

/** By its id or by what else people call it. */
function named(word: string): Exercise {
  const found = exercises.find(({ id, aliases }) => id === word || aliases.includes(word));
  if (found === undefined) throw new TypeError(`No exercise ${word}`);
  return found;
}

function equipmentOf(word: string): EquipmentId {
  const plain = word.toLowerCase().replaceAll(" ", "_");
  const known = (id: string) => EQUIPMENT.find((each) => each === id);
  return EQUIPMENT_WORDS[plain] ?? known(plain) ?? known(plain.replace(/s$/, "")) ?? (plain as EquipmentId);
}

function some(input: Dict, ...keys: readonly string[]): readonly string[] | null {
  const key = keys.find((each) => input[each] !== undefined);
  return key === undefined ? null : list<string>(input, key);
}

function wanted(expected: Dict, key: string): readonly string[] {
  return some(expected, key) ?? [];
}

function sexOf({ sex }: Dict): Sex {
  const first = String(sex ?? "").toLowerCase()[0];
  return first === "m" ? "male" : first === "f" || first === "w" ? "female" : "unspecified";
}
