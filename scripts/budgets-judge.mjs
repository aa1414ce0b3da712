const TOLERANCE = 1.1;

/** Why a size is refused, or an empty text: above its cap, or more than a tenth above the number that is kept. */
export function budgetFault(bytes, kept, cap) {
  if (cap !== undefined && bytes > cap) return "above its cap";
  if (kept === undefined) return "not in budgets.json: run pnpm budgets --write";
  return bytes > kept * TOLERANCE
    ? "more than a tenth above budgets.json: load less, or run pnpm budgets --write and say why"
    : "";
}
