/** The longest beginning of a rule id, cut at its points, that is an address on the page; null when not even the first word is. */
export function nearestAnchor(rule: string, isHere: (id: string) => boolean): string | null {
  if (rule === "") return null;
  if (isHere(rule)) return rule;
  const dot = rule.lastIndexOf(".");
  return dot < 0 ? null : nearestAnchor(rule.slice(0, dot), isHere);
}
