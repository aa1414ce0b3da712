import type { DayType } from "./vocabulary";

export const SPLITS = ["full_body", "upper_lower", "upper_lower_push_pull_legs", "ppl_x2"] as const;
export type Split = (typeof SPLITS)[number];

export interface SplitDay {
  readonly type: DayType;
  /** Set where the week has more than one day of the type. */
  readonly variation?: "A" | "B" | "C";
}

/** How training days are divided, specification 12.2: everything each time up to three days, then ever finer. */
export function splitForDays(days: number): Split {
  if (days <= 3) return "full_body";
  if (days <= 4) return "upper_lower";
  return days <= 5 ? "upper_lower_push_pull_legs" : "ppl_x2";
}

/** The week of a split in training order; `days` is 1–6. */
export function splitDays(split: Split, days: number): readonly SplitDay[] {
  switch (split) {
    case "full_body":
      return VARIATIONS.slice(0, days).map((variation) =>
        days === 1 ? { type: "full_body" } : { type: "full_body", variation },
      );
    case "upper_lower":
      return twice(["upper", "lower"]);
    case "upper_lower_push_pull_legs":
      return (["upper", "lower", "push", "pull", "legs"] as const).map((type) => ({ type }));
    case "ppl_x2":
      return twice(["push", "pull", "legs"]);
  }
}

const VARIATIONS = ["A", "B", "C"] as const;

function twice(types: readonly DayType[]): readonly SplitDay[] {
  return (["A", "B"] as const).flatMap((variation) => types.map((type) => ({ type, variation })));
}
