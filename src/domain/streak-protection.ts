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
