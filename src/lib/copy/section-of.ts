import { chapters } from "./en/science/chapters";
import type { ScienceSection } from "./en/science/shape";

/**
 * The section that explains a rule, found by the longest beginning of its id that a section names; null for a stranger.
 * The page does the same in the browser with the ids it carries (features/site/ui/rule-anchor.tsx), so that no screen
 * has to ship this table.
 */
export function sectionOf(rule: string): ScienceSection | null {
  const own = byRule.get(rule);
  if (own !== undefined) return own;
  const dot = rule.lastIndexOf(".");
  return dot < 0 ? null : sectionOf(rule.slice(0, dot));
}

const byRule: ReadonlyMap<string, ScienceSection> = new Map(
  chapters.flatMap(({ sections }) => sections.flatMap((section) => section.rules.map((rule) => [rule, section] as const))),
);
