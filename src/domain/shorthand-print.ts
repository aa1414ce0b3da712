import type { Measure } from "./exercise-vocabulary";
import type { ShorthandSet } from "./shorthand-set";
import type { SetRole } from "./vocabulary";

/**
 * Sets as they could be typed, "100kg x 8 @9; 105kg x 6": `parseShorthand` reads them back as they are, for an exercise that
 * counts `measure`. The note of the last set is kept, others have no place in a line. Empty for no sets.
 */
export function printShorthand(sets: readonly ShorthandSet[], measure: Measure): string {
  const note = sets.at(-1)?.note ?? null;
  const line = sets.map((set) => printSet(set, measure)).join("; ");
  return note === null ? line : `${line} // ${note}`;
}

/** What ends a set of each kind; a warm-up is said before it. */
const SUFFIX: Readonly<Record<SetRole, string>> = {
  warmup: "",
  work: "work",
  top: "top",
  backoff: "bo",
  drop: "d",
  rest_pause: "rp",
  myo: "myo",
  cluster: "cl",
  amrap: "amrap",
  failure: "f",
};

function printSet(set: ShorthandSet, measure: Measure): string {
  const { rpe, rir, role } = set;
  const effort = rpe === null ? (rir === null ? "" : `r${rir}`) : `@${rpe}`;
  const parts = [
    role === "warmup" ? "w" : "",
    loadOf(set),
    `x ${amountOf(set, measure)}`,
    effort,
    role === null ? "" : SUFFIX[role],
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function loadOf({ load, loadBasis }: ShorthandSet): string {
  if (load === null) return loadBasis === null ? "" : "bw";
  const sign = loadBasis === "added" ? "bw+" : loadBasis === "assist" ? "bw-" : "";
  return `${sign}${load.value}${load.unit}`;
}

function amountOf({ reps, seconds, metres, sides }: ShorthandSet, measure: Measure): string {
  const said = (one: number) => (sides === null ? String(one) : `${sides.left}/${sides.right}`);
  if (reps !== null) return `${said(reps)}${measure === "reps" ? "" : " reps"}`;
  // "m" alone would be minutes as well where time is counted.
  if (metres !== null) return `${said(metres)} meters${seconds === null ? "" : ` ${seconds}s`}`;
  return `${said(seconds ?? 0)}s`;
}
