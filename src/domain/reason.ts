/** A canonical number or word a reason rests on: kilograms, days, sets; never a formatted string. */
export type Fact = number | string | boolean | null | readonly Fact[];

/** A = meta-analysis or position stand, B = one good study or published fit, C = coaching consensus, P = product rule. */
export type Grade = "A" | "B" | "C" | "P";

/** Why a value is what it is. `rule` is the id printed in the training-engine specification. */
export interface Reason {
  readonly rule: string;
  readonly text: `why.${string}`;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly grade: Grade;
  readonly source?: string | undefined;
}

export type Confidence = "high" | "medium" | "low";

/** Every recommendation of the engine: the value, how sure it is, and why; the first reason decided. */
export interface Advice<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly missing: readonly string[];
}

/** Builds a reason with its text key derived from the rule, so the two cannot drift. */
export function reason(rule: string, facts: Readonly<Record<string, Fact>>, grade: Grade = "P", source?: string): Reason {
  const base = { rule, text: `why.${rule}` as const, facts, grade };
  return source === undefined ? base : { ...base, source };
}
