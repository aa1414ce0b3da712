/** Movements with published repetitions at a share of the maximum. */
export type RepClass = "bench" | "leg_press" | "general";

type Anchor = readonly [pct: number, value: number];
/** Two published values; between them a line, beyond them nothing. */
type Anchors = readonly [high: Anchor, low: Anchor];

/** Percent → mean repetitions to failure (nuzzo-2024); heavy to light. */
const REPS: Readonly<Record<RepClass, Anchors>> = {
  bench: [
    [80, 8.8],
    [70, 14.1],
  ],
  leg_press: [
    [80, 13.1],
    [70, 19],
  ],
  general: [
    [90, 5],
    [70, 15],
  ],
};

/** Percent → standard deviation between people (nuzzo-2024). */
const SPREAD: Anchors = [
  [80, 2.51],
  [60, 4.36],
];

/** Repetitions to failure people manage at `pct` % of the maximum, for display; null beyond the published anchors. */
export function repsAtPct(kind: RepClass, pct: number): number | null {
  return between(REPS[kind], pct);
}

/** Standard deviation of that number between people; null beyond the published anchors. */
export function repsAtPctSd(pct: number): number | null {
  return between(SPREAD, pct);
}

/** Repetitions left to aim at in each week of a block, then the deload (specification 3.5). */
export function rirRamp(weeks: number): (number | "deload")[] {
  const ramp = Array.from({ length: Math.max(0, Math.floor(weeks)) }, (_, i) => Math.min(3, weeks - (i + 1)));
  return [...ramp, "deload"];
}

/** Repetitions to aim at so that `targetRir` are left, inside the slot's range; an unrated last set is repeated. */
export function repTarget(
  last: { readonly reps: number; readonly rir: number | null },
  targetRir: number,
  range?: readonly [number, number],
): number {
  const target = last.rir === null ? last.reps : last.reps + (last.rir - targetRir);
  return range === undefined ? target : Math.min(range[1], Math.max(range[0], target));
}

function between([[highPct, high], [lowPct, low]]: Anchors, pct: number): number | null {
  return pct <= highPct && pct >= lowPct ? low + ((high - low) * (pct - lowPct)) / (highPct - lowPct) : null;
}
