/** A planned week of rest, or a week the lifter froze for illness, injury or travel. */
export type Protection = "deload" | "frozen";

const FROZEN_IN_A_ROW = 4;
const FROZEN_PER_YEAR = 8;
const YEAR_WEEKS = 52;

/**
 * Which weeks really are protected, oldest first: at most four frozen weeks in a row and eight in any 52.
 * It looks at the declarations alone, never at the sessions done, so that one more session can never cost
 * a later week its protection.
 */
export function grantedProtections(weeks: readonly (Protection | null)[]): readonly boolean[] {
  const granted: boolean[] = [];
  let inARow = 0;
  weeks.forEach((protection, i) => {
    inARow = protection === "frozen" ? inARow + 1 : 0;
    if (protection !== "frozen") {
      granted.push(protection === "deload");
      return;
    }
    const from = Math.max(0, i - YEAR_WEEKS + 1);
    const inYear = granted.slice(from).filter((was, j) => was && weeks[from + j] === "frozen").length;
    granted.push(inARow <= FROZEN_IN_A_ROW && inYear < FROZEN_PER_YEAR);
  });
  return granted;
}

/** How many of the coming weeks may still be frozen, 0–4, after the declared weeks, oldest first. */
export function freezesLeft(weeks: readonly (Protection | null)[]): number {
  const asked = Array.from({ length: FROZEN_IN_A_ROW }, () => "frozen" as const);
  const granted = grantedProtections([...weeks, ...asked]).slice(weeks.length);
  const refused = granted.indexOf(false);
  return refused < 0 ? granted.length : refused;
}

/** What speaks against a nudge. */
export interface Burden {
  readonly pain: boolean;
  readonly ill: boolean;
  /** 0–10, null when unknown. */
  readonly fatigue: number | null;
  readonly deload: boolean;
}

const HUSH_FATIGUE = 7;

/** True when nobody should be told that a streak is at risk (`streak.hush`). */
export function isHushed({ pain, ill, fatigue, deload }: Burden): boolean {
  return pain || ill || deload || (fatigue ?? 0) >= HUSH_FATIGUE;
}
