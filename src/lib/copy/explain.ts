import type { Reason } from "@/domain/reason";
import type { Unit } from "@/domain/vocabulary";
import { why } from "./en/why";
import { factReader } from "./fact-reader";
import type { Sentence } from "./sentence";

/**
 * The sentence behind a number, in the lifter's words and unit.
 * A rule without its own sentence borrows its nearest parent's: `progression.hold.swapped` from `progression.hold`.
 */
export function explain(reason: Pick<Reason, "rule" | "facts">, unit: Unit): string {
  const facts = factReader(reason.facts, unit);
  const { plain, keys, full } = sentenceOf(reason.rule);
  return full !== undefined && facts.has(keys) ? full(facts) : plain;
}

/** True when the rule, not only a parent of it, has a sentence. */
export function hasSentence(rule: string): boolean {
  return Object.hasOwn(why, rule);
}

const sentences: Readonly<Record<string, Sentence>> = why;
const LAST_RESORT: Sentence = { plain: "This comes from your plan and your log.", keys: [] };

function sentenceOf(rule: string): Sentence {
  const own = Object.hasOwn(sentences, rule) ? sentences[rule] : undefined;
  if (own !== undefined) return own;
  const dot = rule.lastIndexOf(".");
  return dot < 0 ? LAST_RESORT : sentenceOf(rule.slice(0, dot));
}
