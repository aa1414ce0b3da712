import { type Advice, type Reason, reason } from "./reason";
import { dots, wilks, wilks2020 } from "./score-formulas";
import { ipfGl, type MeetEquipment } from "./score-ipf-gl";
import { percentile, type StrengthPercentile } from "./score-percentile";
import type { Sex } from "./vocabulary";

/** What is known of one lift, kilograms: a demonstrated single counts before a level. */
export interface KnownLift {
  readonly singleKg: number | null;
  readonly levelKg: number | null;
}

export interface ScoreInput {
  readonly sex: Sex;
  readonly bodyKg: number | null;
  readonly equipment: MeetEquipment;
  readonly squat: KnownLift;
  readonly bench: KnownLift;
  readonly deadlift: KnownLift;
}

export interface StrengthScores {
  readonly totalKg: number;
  /** True when a level stands in for a single. */
  readonly estimated: boolean;
  readonly dots: number;
  readonly ipfGl: number;
  readonly wilks: number;
  readonly wilks2020: number;
  /** Null for equipped lifters: the crowd lifted raw. */
  readonly standing: StrengthPercentile | null;
}

const LIFTS = ["squat", "bench", "deadlift"] as const;

/** The scores of a total, specification 17.1. Null without a sex class, a body weight or one of the lifts: none is inferred. */
export function strengthScores(input: ScoreInput): Advice<StrengthScores | null> {
  const { sex, bodyKg, equipment } = input;
  const missing = LIFTS.filter((lift) => bestOf(input[lift]) === null);
  if (sex === "unspecified" || bodyKg === null || !(bodyKg > 0) || missing.length > 0) {
    const all = [...missing, ...(sex === "unspecified" ? ["sex"] : []), ...(bodyKg !== null && bodyKg > 0 ? [] : ["weight"])];
    return { value: null, confidence: "low", reasons: [reason("score.missing", { missing: all })], missing: all };
  }
  const totalKg = LIFTS.reduce((sum, lift) => sum + (bestOf(input[lift]) ?? 0), 0);
  const estimated = LIFTS.some((lift) => !isKnown(input[lift].singleKg));
  const facts = { bodyKg, totalKg, estimated };
  const points = dots(sex, bodyKg, totalKg);
  const standing = equipment === "classic" ? percentile(sex, points) : null;
  const value = {
    totalKg,
    estimated,
    dots: points,
    ipfGl: ipfGl("total", sex, equipment, bodyKg, totalKg),
    wilks: wilks(sex, bodyKg, totalKg),
    wilks2020: wilks2020(sex, bodyKg, totalKg),
    standing: standing?.value ?? null,
  };
  const reasons: readonly [Reason, ...Reason[]] = [
    reason("score.dots", { ...facts, points }, "C", "dots"),
    reason("score.ipf-gl", { ...facts, points: value.ipfGl }, "C", "ipf-gl-2020"),
    reason("score.wilks", { ...facts, points: value.wilks }, "C", "wilks"),
    reason("score.wilks-2020", { ...facts, points: value.wilks2020 }, "C", "wilks-2020"),
    ...(standing?.reasons ?? []),
  ];
  return { value, confidence: estimated ? "low" : "high", reasons, missing: [] };
}

function bestOf({ singleKg, levelKg }: KnownLift): number | null {
  if (isKnown(singleKg)) return singleKg;
  return isKnown(levelKg) ? levelKg : null;
}

function isKnown(kg: number | null): kg is number {
  return kg !== null && kg > 0;
}
