import type { Exercise } from "./exercise";
import { exerciseLayoff, layoff } from "./layoff";
import { minimum } from "./load-grid";
import { atMost, effortOf, type LoadLine, loadForEffort } from "./load-line";
import { loadFor } from "./prescribe";
import { type Advice, type Reason, reason } from "./reason";
import { startRatio } from "./start-ratios";
import { BODYWEIGHT_CURVE, DEFAULT_CURVE } from "./strength-curves";
import type { StrengthLevel } from "./strength-level";
import type { Level, Sex } from "./vocabulary";

export interface StartInput {
  readonly exercise: Pick<Exercise, "id" | "category" | "startClass" | "loadBasis">;
  readonly line: LoadLine | null;
  /** What is known of this very exercise; system mass for lifts that move the body. */
  readonly level: Pick<StrengthLevel, "kg" | "basis"> | null;
  /** Days since that level was last seen, and since any training at all. */
  readonly levelDays: number | null;
  readonly daysOff: number | null;
  /**
   * One-repetition maximum carried over from a related exercise, low and high end of its band, how many days ago that was
   * seen, and whether it is well known.
   */
  readonly transfer?: {
    readonly from: string;
    readonly e1rmKg: number;
    readonly highKg?: number;
    readonly isSure?: boolean;
    readonly days: number;
  } | null;
  /** First target of the slot. */
  readonly reps: number;
  readonly rir: number;
  readonly experience: Level;
  readonly sex: Sex;
  readonly bodyKg: number | null;
  /** Percent of the level some schemes start at. */
  readonly startPct?: number;
}

/** Stand-ins for an unknown body mass, kilograms. */
export const UNKNOWN_BODY_KG = { male: 75, other: 62 } as const;

/**
 * A first load, specification 6.6: the level of the lift, else a related lift, else a share of body mass, else the
 * lightest there is. Rounded down, never below the bar; null where nothing is loaded.
 */
export function startLoad(input: StartInput): Advice<number | null> {
  const { line, exercise } = input;
  if (line === null || exercise.category === "cardio" || exercise.category === "mobility") {
    return { value: null, confidence: "high", reasons: [reason("start.none", { exercise: exercise.id })], missing: [] };
  }
  if (input.level !== null) {
    const known = fromLevel(input, line, input.level);
    if (input.daysOff === null || !layoff(input.daysOff).value.asNew) return known;
    // After a year away the level is only a ceiling (specification 16.1).
    const fresh = fromBody(input, line);
    return effortOf(line, fresh.value) <= effortOf(line, known.value) ? fresh : known;
  }
  const isNew = input.daysOff !== null && layoff(input.daysOff).value.asNew;
  if (input.transfer != null && !isNew) return fromRelated(input, line, input.transfer);
  return fromBody(input, line);
}

/** Body mass for the formulas: the known one, or the stand-in of the lifter's sex. */
export function bodyMassOr(bodyKg: number | null, sex: Sex): number {
  return bodyKg ?? (sex === "male" ? UNKNOWN_BODY_KG.male : UNKNOWN_BODY_KG.other);
}

function fromLevel(input: StartInput, line: LoadLine, level: NonNullable<StartInput["level"]>): Advice<number> {
  const { startPct, reps, rir } = input;
  const effort = startPct === undefined ? loadFor(level.kg, reps, rir, curveOf(line)).value : (level.kg * startPct) / 100;
  const rest = eased(input, input.levelDays ?? 0);
  const kg = atMost(line, effort * rest);
  const addedKg = line.bodyKg > 0 ? level.kg - line.bodyKg : null;
  const why = reason("start.level", { kg, levelKg: level.kg, addedKg, reps, rir, eased: rest, pct: startPct ?? null });
  return { value: kg, confidence: level.basis === "rated" ? "medium" : "low", reasons: [why], missing: [] };
}

/**
 * The low end of a wide band may lie below what anybody of this body mass begins with. Where the source is well known,
 * body mass is the floor and the high end of the band its ceiling.
 */
function fromRelated(input: StartInput, line: LoadLine, transfer: NonNullable<StartInput["transfer"]>): Advice<number> {
  const low = fromTransfer(input, line, transfer);
  const { highKg } = transfer;
  if (transfer.isSure !== true || highKg === undefined) return low;
  const body = fromBody(input, line);
  if (body.reasons[0].rule !== "start.ratio" || effortOf(line, body.value) <= effortOf(line, low.value)) return low;
  const high = fromTransfer(input, line, { ...transfer, e1rmKg: highKg });
  if (effortOf(line, body.value) > effortOf(line, high.value)) return high;
  return { ...body, reasons: [...body.reasons, ...low.reasons] };
}

function fromTransfer(input: StartInput, line: LoadLine, transfer: NonNullable<StartInput["transfer"]>): Advice<number> {
  const { from, e1rmKg, days } = transfer;
  const rest = eased(input, days);
  const kg = atMost(line, loadFor(e1rmKg, input.reps, input.rir, curveOf(line)).value * rest);
  const facts = { kg, from, e1rmKg, reps: input.reps, rir: input.rir, eased: rest };
  return { value: kg, confidence: "low", reasons: [reason("start.transfer", facts, "C")], missing: ["history"] };
}

/** Share of a level that is left after the days off and the days since it was last seen. */
function eased({ daysOff }: StartInput, levelDays: number): number {
  return Math.min(daysOff === null ? 1 : layoff(daysOff).value.load, exerciseLayoff(levelDays)?.load ?? 1);
}

function fromBody(input: StartInput, line: LoadLine): Advice<number> {
  const { exercise, sex, experience } = input;
  const ratio = startRatio(exercise.startClass, sex, experience);
  const isKnown = input.bodyKg !== null;
  const missing = isKnown ? ["history"] : ["history", "weight"];
  if (ratio === null) return lightest(line, missing);
  const body = bodyMassOr(input.bodyKg, sex);
  // A ratio is of the whole load; a dumbbell movement splits it over two hands unless its class already is per hand.
  const hands = exercise.loadBasis === "per_hand" && !exercise.startClass.endsWith("per_hand") ? 2 : 1;
  const wanted = (body * ratio) / hands;
  const isBelt = line.bodyKg > 0 && !line.assists;
  const kg = isBelt ? atMost(line, line.bodyKg) : atMost(line, wanted);
  const facts = { kg, ratio, bodyKg: input.bodyKg, assumedKg: isKnown ? null : body, wantedKg: loadForEffort(line, wanted) };
  const reasons: [Reason, ...Reason[]] = [reason("start.ratio", facts)];
  if (effortOf(line, kg) > wanted && !isBelt) reasons.push(reason("start.minimum", { kg }));
  return { value: kg, confidence: "low", reasons, missing };
}

function lightest(line: LoadLine, missing: readonly string[]): Advice<number> {
  const kg = line.assists ? atMost(line, line.bodyKg / 2) : minimum(line.grid);
  return { value: kg, confidence: "low", reasons: [reason("start.minimum", { kg })], missing };
}

function curveOf(line: LoadLine) {
  return line.bodyKg > 0 ? BODYWEIGHT_CURVE : DEFAULT_CURVE;
}
