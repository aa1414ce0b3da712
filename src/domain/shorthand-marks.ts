import type { Item } from "./shorthand-amounts";
import type { Effort } from "./shorthand-effort";
import type { Mark, Phrase } from "./shorthand-phrase";
import { EFFORT_RANGE, type ShorthandSet } from "./shorthand-set";
import { type Place, problem, type ShorthandProblem } from "./shorthand-tokens";
import type { Numbered } from "./shorthand-value";
import type { SetRole } from "./vocabulary";

interface Given {
  readonly phrase: Phrase;
  /** For each set the number of the phrase it comes from. */
  readonly done: readonly number[];
  /** The last of these numbers. */
  readonly last: number;
  readonly variant: 0 | 1;
}

type Rated = Pick<ShorthandSet, "rpe" | "rir">;

/** A bare number is an effort only where people rate: below, nobody would have written it down. */
const PLAUSIBLE_RPE = 6;

/** The effort of each set; `isReach` where it may be that of all or of the last, and `variant` chose. */
export function effortsOf(
  { phrase, done, last, variant }: Given,
  bare: readonly Numbered[],
): { readonly of: readonly (Rated | undefined)[]; readonly isReach: boolean } | ShorthandProblem {
  const of: (Rated | undefined)[] = done.map(() => undefined);
  const guessed = bare.map(asMark);
  const unlikely = guessed.find(({ values }) => values.some((value) => value < PLAUSIBLE_RPE));
  if (unlikely) return problem("rpe-limit", unlikely);
  const marks = [...phrase.efforts, ...guessed];
  const isEach = isForEach(marks, { done, last });
  const [only] = marks;
  const isReach =
    !isEach &&
    only !== undefined &&
    only.values.length === 1 &&
    only.tight &&
    only.item === last &&
    done.some((item) => item !== last);
  for (const mark of marks) {
    const { scale, values } = mark;
    if (values.length > 1 && values.length !== done.length) return problem("effort-count", mark);
    const wrong = values.map((value) => outside(scale, value, mark)).find((found) => found !== null);
    if (wrong) return wrong;
    for (const [i, item] of done.entries()) {
      if ((isEach || (isReach && variant === 1)) && values.length === 1 && item !== mark.item) continue;
      if (of[i] !== undefined) return problem("effort-twice", mark);
      of[i] = { rpe: null, rir: null, [scale]: values[values.length > 1 ? i : 0] };
    }
  }
  return { of, isReach };
}

/** The kind of each set: said of one number ("8, 8, 7f"), of all ("8, 8, 7 f"), by its plus or by its parts. */
export function rolesOf(
  { phrase, done, last, variant }: Given,
  items: readonly Item[],
): readonly (SetRole | null)[] | ShorthandProblem {
  const of: (SetRole | null)[] = done.map(() => null);
  // Where each number has its effort, it has its kind as well: "8 @8, 6 @9.5 f".
  const isEach = isForEach([...phrase.roles, ...phrase.efforts], { done, last });
  for (const mark of phrase.roles)
    for (const [i, item] of done.entries()) {
      const isOwn = isEach && mark.item >= 0;
      if ((isOwn || (mark.tight && mark.item === last)) && item !== mark.item) continue;
      if (of[i] !== null) return problem("role-twice", mark);
      of[i] = mark.role;
    }
  for (const { item, isPlus, sets } of items) {
    const byItself = isPlus ? "amrap" : sets.length > 1 ? (variant === 0 ? "rest_pause" : "cluster") : null;
    for (const [i, from] of done.entries()) if (from === item && byItself !== null) of[i] ??= byItself;
  }
  return of;
}

/** True when some mark follows a number before the last: then each is for its own. */
function isForEach(marks: readonly Mark<unknown>[], { done, last }: Pick<Given, "done" | "last">): boolean {
  return marks.some(({ item }) => item !== last && done.includes(item));
}

function asMark({ value }: Numbered): Mark<Effort> {
  const values = [value.kind === "bare" ? value.number : 0];
  return { scale: "rpe", values, item: -1, tight: false, at: value.at, end: value.end };
}

function outside(scale: "rpe" | "rir", value: number, place: Place): ShorthandProblem | null {
  const [least, most] = EFFORT_RANGE[scale];
  if (value < least || value > most) return problem(`${scale}-limit`, place);
  return Number.isInteger(value * 2) ? null : problem("half", place);
}
