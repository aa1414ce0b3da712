import { EVIDENCE } from "./evidence";
import { meanOf } from "./mean";
import { type Advice, reason } from "./reason";

export const READINESS_ITEMS = ["sleep", "quality", "energy", "soreness", "stress"] as const;
export type ReadinessItem = (typeof READINESS_ITEMS)[number];

/** Today's answers as given: hours of sleep, the rest on 1–5 where more soreness and more stress are worse. */
export interface ReadinessAnswers {
  readonly sleepHours?: number | null;
  readonly sleepQuality?: number | null;
  readonly energy?: number | null;
  readonly soreness?: number | null;
  readonly stress?: number | null;
}

/** The lifter's own 28 days of one item on the 1–5 scale where more is better; soreness and stress already reversed. */
export interface ItemHistory {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

export interface Readiness {
  /** 0–100, 50 = as usual; null with fewer than two items. */
  readonly score: number | null;
  readonly items: readonly { readonly item: ReadinessItem; readonly value: number; readonly z: number }[];
}

const PRIOR_MEAN = 3;
const PRIOR_SD = 1;
const PRIOR_N = 14;
const SD_MIN = 0.5;
const SCALE = 15;
const ITEMS_LEAST = 2;

/**
 * How today compares with the lifter's own usual, specification 8.2. Until fourteen answers are known the usual leans on
 * the middle of the scale. It can make a day easier, never heavier.
 */
export function readiness(
  answers: ReadinessAnswers,
  history: Readonly<Partial<Record<ReadinessItem, ItemHistory>>> = {},
): Advice<Readiness> {
  const values = itemValues(answers);
  const items = READINESS_ITEMS.flatMap((item) => {
    const value = values[item];
    return value === null ? [] : [{ item, value, z: zOf(value, history[item]) }];
  });
  const missing = READINESS_ITEMS.filter((item) => values[item] === null);
  const meanZ = meanOf(items.map(({ z }) => z));
  if (meanZ === null || items.length < ITEMS_LEAST) {
    const because = reason("readiness.no-data", { items: items.length, needed: ITEMS_LEAST });
    return { value: { score: null, items }, confidence: "low", reasons: [because], missing };
  }
  const score = clamp(50 + SCALE * meanZ, 0, 100);
  const lowest = items.reduce((least, each) => (each.z < least.z ? each : least));
  const facts = { score, meanZ, items: items.map(({ item }) => item), z: items.map(({ z }) => z), lowest: lowest.item };
  const confidence = missing.length * 3 >= READINESS_ITEMS.length ? "medium" : "high";
  return { value: { score, items }, confidence, reasons: [reason("readiness.score", facts, "C")], missing };
}

/** Answers on the one scale where 5 is always best; null where there is no answer. */
export function itemValues(answers: ReadinessAnswers): Readonly<Record<ReadinessItem, number | null>> {
  const map = (value: number | null | undefined, to: (given: number) => number) =>
    typeof value === "number" && Number.isFinite(value) ? clamp(to(value), 1, 5) : null;
  return {
    sleep: map(answers.sleepHours, (hours) => hours - 3),
    quality: map(answers.sleepQuality, (quality) => quality),
    energy: map(answers.energy, (energy) => energy),
    soreness: map(answers.soreness, (soreness) => 6 - soreness),
    stress: map(answers.stress, (stress) => 6 - stress),
  };
}

function zOf(value: number, history: ItemHistory | undefined): number {
  const n = history === undefined ? 0 : Math.max(0, history.n);
  const { mean, sd } = history ?? { mean: PRIOR_MEAN, sd: PRIOR_SD };
  const prior = Math.max(0, PRIOR_N - n);
  const usual = (n * mean + prior * PRIOR_MEAN) / (n + prior);
  const spread = (n * sd + prior * PRIOR_SD) / (n + prior);
  return (value - usual) / Math.max(SD_MIN, spread);
}

/** What a night of at most six hours costs on average; quoted beside a short night and never applied to a load. */
export function sleepEvidence(
  hours: number,
): Advice<{ readonly changePct: number; readonly ci95: readonly [number, number] } | null> {
  const { figures, grade, source } = EVIDENCE.sleepLoss;
  const isShort = hours <= figures.hours;
  return {
    value: isShort ? { changePct: figures.changePct, ci95: figures.ci95 } : null,
    confidence: "high",
    reasons: [
      isShort
        ? reason("readiness.short-sleep", { hours, limit: figures.hours, pct: -figures.changePct }, grade, source)
        : reason("readiness.sleep-enough", { hours, limit: figures.hours }, grade, source),
    ],
    missing: [],
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
