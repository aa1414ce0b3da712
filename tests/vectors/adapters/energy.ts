import { energyFromSlope, RHO, rateToDeficit, tdeeBackCalc, tdeeFromSurplus } from "../../../src/domain/energy-balance";
import { ACTIVITY_FACTOR, priorTdee } from "../../../src/domain/energy-prior";
import {
  cunningham,
  harrisBenedict,
  katchMcArdle,
  mifflin,
  mifflinFull,
  type RestingBody,
} from "../../../src/domain/energy-resting";
import { tdeeUpdate } from "../../../src/domain/energy-update";
import { type FoodPer100, foodTotals } from "../../../src/domain/food-totals";
import { macroCarbs, macroKcal } from "../../../src/domain/macros";
import { metAcsm, metKcal, metTable } from "../../../src/domain/met";
import { CUT_PER_FFM_KG, proteinRange, proteinTarget } from "../../../src/domain/protein";
import type { AdapterTable } from "../adapter";
import { type Dict, dict, list, num, numOr, text } from "../value";
import { sexOf } from "./sex";

export const energyAdapters: AdapterTable = {
  "energy.energyFromSlope": (input) => ({
    energy_balance_kcal_day: energyFromSlope(num(input, "slope_kg_per_week"), numOr(input, "kcal_per_kg", RHO)),
  }),
  "energy.tdeeBackCalc / tdeeFromSurplus": (input) => ({ tdee: backCalc(input) }),
  "energy.mifflinFull": (input) => ({ kcal: mifflinFull(bodyOf(input)) }),
  "energy.mifflin": (input) => ({ kcal: mifflin(bodyOf(input)) }),
  "energy.harrisBenedict": (input) => ({ kcal: harrisBenedict(bodyOf(input)) }),
  "energy.katchMcArdle": (input) => {
    const { lbmKg, kcal } = katchMcArdle(num(input, "weight_kg"), num(input, "body_fat_pct"));
    return { lbm_kg: lbmKg, kcal };
  },
  "energy.cunningham": (input) => ({ kcal: cunningham(num(input, "ffm_kg")) }),
  "energy.priorTdee": (input) => ({ kcal: priorTdee(numOr(input, "bmr", null) ?? mifflin(bodyOf(input)), factorOf(input)) }),
  "energy.proteinRange": (input) => ({ g: protein(input) }),
  "energy.macroCarbs": (input) => ({ carbs_g: macroCarbs(num(input, "kcal"), num(input, "protein_g"), num(input, "fat_g")) }),
  "energy.macroKcal": (input) => ({
    kcal: macroKcal({ proteinG: num(input, "protein_g"), fatG: num(input, "fat_g"), carbsG: num(input, "carbs_g") }),
  }),
  "energy.metKcal / metAcsm": (input) => {
    const isOxygen = typeof input.convention === "string" && input.convention.includes("3.5");
    const hours = numOr(input, "hours", null);
    const minutes = hours === null ? num(input, "minutes") : hours * 60;
    const { gross, net } = (isOxygen ? metAcsm : metKcal)(num(input, "met"), num(input, "weight_kg"), minutes);
    return { gross, net, kcal: net };
  },
  "energy.metTable": (input) => ({ met: list<string>(input, "codes").map(metTable) }),
  "energy.foodTotals": (input) => {
    const order = Array.isArray(input.per_100g_order)
      ? list<string>(input, "per_100g_order")
      : ["kcal", "protein", "fat", "carbs"];
    const table = new Map(
      Object.entries(dict(input, "per_100g")).map(([id, row]): [string, FoodPer100] => {
        const of = (name: string) => (row as readonly number[])[order.indexOf(name)] ?? 0;
        return [id, { kcal: of("kcal"), proteinG: of("protein"), fatG: of("fat"), carbsG: of("carbs") }];
      }),
    );
    const items = list<Dict>(input, "items").map((item) => ({ foodId: text(item, "usda"), grams: num(item, "g") }));
    const { kcal, proteinG, fatG, carbsG } = foodTotals(items, table);
    return { kcal, protein_g: proteinG, fat_g: fatG, carbs_g: carbsG };
  },
  "energy.rateToDeficit": (input) => {
    const { kgPerWeek, deficitKcalDay } = rateToDeficit(num(input, "weight_kg"), num(input, "pct_per_week"));
    return { kg_per_week: kgPerWeek, deficit_kcal_day: deficitKcalDay };
  },
  "energy.tdeeUpdate": (input) => {
    const { observed, gain, x, P } = tdeeUpdate(
      { x: num(input, "x"), P: num(input, "sd") ** 2 },
      {
        meanIntake: num(input, "mean_intake"),
        completeDays: num(input, "days"),
        slopeKgDay: num(input, "slope_d"),
        slopeSeKgDay: num(input, "se_d"),
        rho: numOr(input, "rho", RHO),
      },
    );
    return { obs: observed, gain, tdee: x, sd: Math.sqrt(P) };
  },
};

function bodyOf(input: Dict): RestingBody {
  const heightM = numOr(input, "height_m", null);
  const heightCm = heightM === null ? num(input, "height_cm") : heightM * 100;
  return { sex: sexOf(input), weightKg: num(input, "weight_kg"), heightCm, age: num(input, "age") };
}

/** A surplus or a deficit says it directly; otherwise the change of the trend does. */
function backCalc(input: Dict): number | null {
  const intake = numOr(input, "intake_kcal", null) ?? num(input, "mean_intake_kcal");
  const surplus = numOr(input, "surplus_kcal", null);
  const deficit = numOr(input, "deficit_kcal", null);
  if (surplus !== null) return tdeeFromSurplus(intake, surplus);
  if (deficit !== null) return tdeeFromSurplus(intake, -deficit);
  return tdeeBackCalc(intake, num(input, "trend_change_kg"), num(input, "days"), numOr(input, "kcal_per_kg", RHO));
}

function factorOf(input: Dict): number {
  const activity = Object.entries(ACTIVITY_FACTOR).find(([name]) => name === input.activity);
  return activity?.[1] ?? num(input, "factor");
}

/** A number asks for one amount, a pair for a range; a phase alone takes its usual amount. */
function protein(input: Dict): number | readonly number[] {
  const ffmKg = numOr(input, "ffm_kg", null);
  const perKg = input.g_per_kg_ffm ?? input.g_per_kg;
  const kg = ffmKg ?? num(input, "weight_kg");
  if (Array.isArray(perKg)) return proteinRange(kg, perKg as unknown as readonly [number, number]);
  if (typeof perKg === "number") return proteinRange(kg, [perKg, perKg])[0];
  if (ffmKg !== null) return proteinRange(ffmKg, CUT_PER_FFM_KG);
  const phase = ({ cut: "fat_loss", recomp: "recomposition" } as Dict)[String(input.phase)] ?? input.phase;
  return proteinTarget({
    phase: phase as "maintain",
    weightKg: kg,
    heightCm: numOr(input, "height_cm", null),
    targetKg: numOr(input, "target_kg", null),
    ffmKg: null,
  }).value.grams;
}
