import type { Grade } from "./reason";

/** A published figure that is only quoted, never computed with; `source` is a key of the bibliography. */
interface Evidence<T> {
  readonly figures: T;
  readonly source: string;
  readonly grade: Grade;
}

function quoted<T>(source: string, grade: Grade, figures: T): Evidence<T> {
  return { figures, source, grade };
}

/** The one registry of quoted figures (specification, appendix B), so that none is buried in a formula. */
export const EVIDENCE = {
  /** Repetitions people still had when they said they had none left: mean and 95 % interval. */
  rirUnderprediction: quoted("halperin-2022", "A", { meanReps: 0.95, ci95: [0.17, 1.73] as const }),
  /** Day-to-day scatter of a tested single: coefficient of variation in percent, its range, intraclass correlation. */
  oneRmRetest: quoted("grgic-2020", "A", { medianCvPct: 4.2, rangePct: [0.5, 12.1] as const, medianIcc: 0.97 }),
  /** What trained powerlifters add to their strength over one and over ten years, percent. */
  longTermGain: quoted("latella-2024", "B", { firstYearPct: [7.5, 12.5] as const, tenYearPct: [12.5, 20] as const }),
  /** What one more weekly set adds to growth, and in which order the classes of weekly sets came out. */
  doseResponse: quoted("schoenfeld-2017", "A", {
    growthPctPerSet: 0.37,
    effectSizePerSet: 0.023,
    weeklySets: ["<5", "5-9", "10+"] as const,
    ordering: "increasing",
  }),
  /** How often and how long competitive lifters take it lighter, mean and spread, and what they change. */
  deloadSurvey: quoted("rogerson-2024", "C", {
    population: 246,
    durationDays: 6.4,
    durationSd: 1.8,
    everyWeeks: 5.8,
    everyWeeksSd: 3.4,
    volume: "down",
    frequency: "unchanged",
    load: "down",
    rir: "up",
  }),
  /** Performance after a night of at most `hours`, percent, all tasks pooled. */
  sleepLoss: quoted("craven-2022", "A", { hours: 6, changePct: -7.56, ci95: [-11.9, -3.13] as const }),
} as const;
