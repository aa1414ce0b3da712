import { fromKg, roundHalfUp } from "@/domain/units";
import type { LoadBasis, Unit } from "@/domain/vocabulary";
import { basisText } from "@/lib/copy/basis-text";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { formatDay, formatNumber } from "@/lib/copy/format";
import type { ExerciseRow, ExerciseSheet, SetRow, SetTarget } from "@/lib/offline/rows";

/** What a set counts. */
export type Count = "reps" | "seconds" | "metres";

const STEP = { kg: 2.5, lb: 5 } as const;
const SMALLEST_LB = 2.5;

/** The load as a row shows it: "82.5", "BW", "BW + 20"; empty while it is open. */
export function loadText({ load, loadBasis }: Pick<SetRow, "load" | "loadBasis">): string {
  if (load === null) return loadBasis === "added" || loadBasis === "none" ? frame.units.bodyweight : "";
  return basisText(formatNumber(load.value), load.value === 0, loadBasis);
}

/** The load for the ear: "82.5 kilograms per hand". */
export function loadSpoken(set: Pick<SetRow, "load" | "loadBasis">): string {
  const unit = set.load === null || set.loadBasis === "none" ? "" : ` ${frame.units.long[set.load.unit].toLowerCase()}`;
  const hand = set.loadBasis === "per_hand" ? ` ${frame.units.perHand}` : "";
  return `${loadText(set)}${unit}${hand}`;
}

/** Seconds and metres for what is held or carried, repetitions for everything else. */
export function countOf({ sheet }: Pick<ExerciseRow, "sheet">, set?: Pick<SetRow, "seconds" | "metres">): Count {
  if (sheet?.measure === "metres" || (set?.metres ?? null) !== null) return "metres";
  if (sheet?.measure === "seconds" || sheet?.measure === "kcal" || (set?.seconds ?? null) !== null) return "seconds";
  return "reps";
}

export const COUNT_LABEL: Record<Count, string> = { reps: log.set.reps, seconds: log.set.seconds, metres: log.set.meters };
export const COUNT_UNIT: Record<Count, string> = { reps: "", seconds: frame.units.seconds, metres: frame.units.meters };
export const COUNT_STEP: Record<Count, number> = { reps: 1, seconds: 5, metres: 5 };
export const COUNT_MAX: Record<Count, number> = { reps: 100, seconds: 3600, metres: 100_000 };

/** One press of plus or minus in the unit the set is typed in. */
export function stepIn(unit: Unit, stepKg: number): number {
  if (stepKg <= 0) return STEP[unit];
  return unit === "kg" ? stepKg : Math.max(SMALLEST_LB, roundHalfUp(fromKg(stepKg, "lb"), SMALLEST_LB));
}

/** "6–8 @ 8": what the plan asks of one set. */
export function targetText(target: SetTarget | null): string {
  if (target === null) return "";
  const { repsMin, repsMax, rpe, seconds } = target;
  const many = seconds !== null ? `${seconds} ${frame.units.seconds}` : rangeText(repsMin, repsMax);
  return rpe === null ? many : `${many} @ ${formatNumber(rpe)}`;
}

/** "6–8", or "8" when both ends are the same. */
export function rangeText(min: number | null, max: number | null): string {
  if (min === null) return max === null ? "" : String(max);
  return max === null || max === min ? String(min) : `${min}–${max}`;
}

type LastTime = ExerciseSheet["lastTime"];
type LastSet = NonNullable<LastTime>["sets"][number];

/** "80 × 6 · 80 × 6, Nov 12": the last time of an exercise. It breaks between sets, never inside one. */
export function lastTimeText(lastTime: LastTime, unit: Unit, basis: LoadBasis | null): string {
  if (lastTime === null) return "";
  const sets = lastTime.sets.map((set) => lastSetLines(set, unit, basis).join(" ").replaceAll(" ", "\u00a0"));
  return `${sets.join("\u00a0· ")}, ${formatDay(lastTime.day)}`;
}

/** One set of the last time, "80 × 6" and "@ 8"; the literal when it was typed in the lifter's unit. */
export function lastSetLines({ kg, value, unit: typed, reps, rpe }: LastSet, unit: Unit, basis: LoadBasis | null) {
  const converted = kg === null ? null : Math.round(fromKg(kg, unit) * 10) / 10;
  const number = typed === unit && value !== null ? value : converted;
  const load = number === null ? null : { value: number, unit };
  const head = loadText({ load, loadBasis: basis }) || frame.units.bodyweight;
  return [`${head} × ${reps ?? "–"}`, ...(rpe === null ? [] : [`@ ${formatNumber(rpe)}`])];
}

/** What the numbers of a row are: "kg", "kg per hand" or nothing, and "reps" or "seconds". */
export function columnTexts({ sheet }: Pick<ExerciseRow, "sheet">, sets: readonly SetRow[], unit: Unit) {
  const count = COUNT_LABEL[countOf({ sheet }, sets[0])].toLowerCase();
  const basis = sets[0]?.loadBasis ?? null;
  const load = basis === "none" ? "" : frame.units.short[sets[0]?.load?.unit ?? unit];
  return { load: basis === "per_hand" ? `${load} ${frame.units.perHand}` : load, count };
}

/** The number of a set as its row is marked: warm-ups by letter, working sets from 1. */
export function setNumber(set: SetRow, mates: readonly SetRow[]): number {
  return mates.filter(({ role, position }) => (role === "warmup") === (set.role === "warmup") && position <= set.position).length;
}
