import { type Advice, reason } from "./reason";
import type { SexClass } from "./vocabulary";

export type StrengthClass = "building" | "intermediate" | "strong" | "very_strong" | "competitive" | "elite";

export interface StrengthPercentile {
  /** Among people who compete, 0–99. */
  readonly percentile: number;
  readonly label: StrengthClass;
}

/** DOTS at these percentiles: best meet of each lifter, raw and wraps, full power (openpowerlifting). */
const PERCENTILES = [5, 25, 50, 75, 95, 99] as const;
export const DOTS_ANCHORS: Readonly<Record<SexClass, { readonly dots: readonly number[]; readonly lifters: number }>> = {
  male: { dots: [248, 317, 358, 399, 464, 514], lifters: 48_144 },
  female: { dots: [211, 265, 305, 348, 419, 479], lifters: 22_114 },
};

/** Below these percentiles, in order; what is left is elite. */
const LABELS: readonly (readonly [number, StrengthClass])[] = [
  [5, "building"],
  [25, "intermediate"],
  [50, "strong"],
  [75, "very_strong"],
  [95, "competitive"],
];

/** Where DOTS points stand among people who compete (specification 17.2): straight lines from 0, and 99 above the last. */
export function percentile(sex: SexClass, dots: number): Advice<StrengthPercentile> {
  const { dots: anchors, lifters } = DOTS_ANCHORS[sex];
  const share = between([0, ...anchors], [0, ...PERCENTILES], dots);
  const label = LABELS.find(([below]) => share < below)?.[1] ?? "elite";
  return {
    value: { percentile: share, label },
    confidence: "medium",
    reasons: [reason("score.percentile", { dots, percentile: share, lifters }, "B", "openpowerlifting")],
    missing: [],
  };
}

function between(xs: readonly number[], ys: readonly number[], x: number): number {
  const i = xs.findIndex((edge) => x < edge);
  if (i === 0) return 0;
  if (i < 0) return ys.at(-1) ?? 0;
  const [x0 = 0, x1 = 1] = xs.slice(i - 1, i + 1);
  const [y0 = 0, y1 = 0] = ys.slice(i - 1, i + 1);
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
