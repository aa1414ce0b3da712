import { type Advice, reason } from "./reason";
import type { Sex } from "./vocabulary";

/** One maximum over another, as people who compete lift: medians of the best meet of each lifter, raw and with wraps. */
export interface LiftRatios {
  readonly benchOverSquat: number;
  readonly deadliftOverSquat: number;
}

const MEDIANS: Readonly<Record<"male" | "female", LiftRatios>> = {
  male: { benchOverSquat: 0.671, deadliftOverSquat: 1.16 },
  female: { benchOverSquat: 0.561, deadliftOverSquat: 1.226 },
};
/** Nearer to the median than this share is the ordinary difference between people. */
const DEPARTS = 0.15;

/** Typical ratios for a sex class; null without one: nothing is inferred (openpowerlifting, specification 10.3). */
export function liftRatios(sex: Sex): LiftRatios | null {
  return sex === "unspecified" ? null : MEDIANS[sex];
}

/** One-repetition maxima in kilograms; null = unknown. */
export interface Lifts {
  readonly squatKg: number | null;
  readonly benchKg: number | null;
  readonly deadliftKg: number | null;
}

export interface Balance {
  readonly benchOverSquat: number | null;
  readonly deadliftOverSquat: number | null;
  /** The ratio furthest from its median, when one departs by more than 15 %. */
  readonly note: keyof LiftRatios | null;
}

/** How a lifter's big three stand to each other (specification 17.2). Says what is unusual, never what is wrong. */
export function balance(lifts: Lifts, sex: Sex): Advice<Balance> {
  const own = {
    benchOverSquat: ratio(lifts.benchKg, lifts.squatKg),
    deadliftOverSquat: ratio(lifts.deadliftKg, lifts.squatKg),
  };
  const typical = liftRatios(sex);
  const missing = [...namesOf(lifts), ...(typical === null ? ["sex"] : [])];
  const departures = (["benchOverSquat", "deadliftOverSquat"] as const).flatMap((name) => {
    const mine = own[name];
    return mine === null || typical === null
      ? []
      : [{ name, mine, median: typical[name], off: Math.abs(mine / typical[name] - 1) }];
  });
  const [most] = departures.filter(({ off }) => off > DEPARTS).sort((a, b) => b.off - a.off);
  const confidence = departures.length === 2 ? "medium" : "low";
  if (most === undefined) {
    const rule = departures.length === 0 ? "balance.unknown" : "balance.usual";
    return { value: { ...own, note: null }, confidence, reasons: [reason(rule, own, "B", "openpowerlifting")], missing };
  }
  const facts = { ...own, ratio: most.name, own: most.mine, median: most.median };
  return {
    value: { ...own, note: most.name },
    confidence,
    reasons: [reason("balance.note", facts, "B", "openpowerlifting")],
    missing,
  };
}

function ratio(over: number | null, under: number | null): number | null {
  return over === null || under === null || !(over > 0) || !(under > 0) ? null : over / under;
}

function namesOf({ squatKg, benchKg, deadliftKg }: Lifts): string[] {
  return [
    ...(squatKg === null ? ["squat"] : []),
    ...(benchKg === null ? ["bench"] : []),
    ...(deadliftKg === null ? ["deadlift"] : []),
  ];
}
