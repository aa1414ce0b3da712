import { amountsOf } from "./shorthand-amounts";
import { type Form, formsOf } from "./shorthand-forms";
import { loadsOf } from "./shorthand-loads";
import { effortsOf, rolesOf } from "./shorthand-marks";
import type { Phrase } from "./shorthand-phrase";
import {
  type Reading,
  type ReadingWord,
  SETS_IMPLIED_MAX,
  SETS_MAX,
  type ShorthandContext,
  type ShorthandSet,
} from "./shorthand-set";
import { type Place, problem, type ShorthandProblem } from "./shorthand-tokens";
import type { Numbered } from "./shorthand-value";

/** What a phrase may mean, the likelier first; two at most. An error where it can mean nothing. */
export function readingsOf(phrase: Phrase, context: ShorthandContext): readonly Reading[] | ShorthandProblem {
  const { factors } = phrase;
  if (factors.length === 0) return problem("reps-missing", phrase);
  const forms = formsOf(phrase, context);
  if (forms.length === 0) return noForm(phrase);
  const isOpen = forms.length > 1;
  const readings: Found[] = [];
  const problems: { readonly form: Form; readonly found: ShorthandProblem }[] = [];
  for (const form of forms)
    for (const variant of [0, 1] as const) {
      const read = readAs({ phrase, context, form, variant, isOpen });
      if ("code" in read) problems.push({ form, found: read });
      else if (!readings.some(({ sets }) => JSON.stringify(sets) === JSON.stringify(read.sets))) readings.push(read);
    }
  const [one, other] = readings;
  if (one !== undefined)
    return readings.slice(0, 2).map((found) => ({ word: wordOf(found, one.form === other?.form), sets: found.sets }));
  // With a load first is how most people write: its fault is the one they can mend.
  const told = problems.find(({ form }) => form.startsWith("L")) ?? problems[0];
  return told?.found ?? noForm(phrase);
}

interface Found {
  readonly form: Form;
  readonly variant: 0 | 1;
  /** What the variant is about: how far an effort reaches, or whether "2m" are minutes; else the parts of a set. */
  readonly about: "effort" | "metre" | "parts";
  readonly sets: readonly ShorthandSet[];
}

interface Given {
  readonly phrase: Phrase;
  readonly context: ShorthandContext;
  readonly form: Form;
  /** Which of two meanings of a mark, of "2m" or of "8+3+2". */
  readonly variant: 0 | 1;
  /** Nothing but plausibility tells what the first number is. */
  readonly isOpen: boolean;
}

function readAs({ phrase, context, form, variant, isOpen }: Given): Found | ShorthandProblem {
  const of = (letter: string): readonly Numbered[] => {
    let item = -1;
    return phrase.factors.flatMap(({ values }, i) =>
      values.flatMap((value) => {
        item += 1;
        return form.charAt(i) === letter ? [{ value, item }] : [];
      }),
    );
  };
  const many = countOf(phrase, of("S"), isOpen && form.startsWith("S"));
  if (many !== null && "code" in many) return many;
  const pair = of("P").find(({ value }) => value.kind !== "bare" || value.number !== 2 || context.loadBasis !== "per_hand");
  if (pair) return problem("sets-count", pair.value);
  const amounts = amountsOf(of("R"), context, variant);
  if ("code" in amounts) return amounts;
  const { items, isDouble } = amounts;
  // "3x8,8,7" says three twice; anything else does not add up.
  if (many !== null && items.length > 1 && items.length !== many.value) return problem("sets-count", many.place);
  const repeated = items.length === 1 ? (many?.value ?? 1) : 1;
  const done = Array.from({ length: repeated }, () =>
    items.flatMap(({ sets, item }) => sets.map((set) => ({ set, item }))),
  ).flat();
  if (done.length > SETS_MAX) return problem("sets-limit", many?.place ?? phrase);
  const last = items.at(-1)?.item ?? -1;
  const marks = { phrase, done: done.map(({ item }) => item), last, variant };
  const loads = loadsOf(of("L"), context, done.length);
  if ("code" in loads) return loads;
  const efforts = effortsOf(marks, of("E"));
  if ("code" in efforts) return efforts;
  const roles = rolesOf(marks, items);
  if ("code" in roles) return roles;
  const sets = done.map(({ set }, i): ShorthandSet => {
    const effort = efforts.of[i] ?? NO_EFFORT;
    return { ...(loads[i] ?? NO_LOAD), ...set, ...effort, role: roles[i] ?? null, note: null };
  });
  return { form, variant, about: efforts.isReach ? "effort" : isDouble ? "metre" : "parts", sets };
}

const NO_LOAD = { load: null, loadBasis: null } as const;
const NO_EFFORT = { rpe: null, rir: null } as const;

/** How many sets are said, null where nobody said it. */
function countOf(
  { count }: Phrase,
  [said, more]: readonly Numbered[],
  isImplied: boolean,
): { readonly value: number; readonly place: Place } | null | ShorthandProblem {
  if (said === undefined) return count === null ? null : inRange(count.value, count, SETS_MAX);
  const { value } = said;
  if (count !== null || more !== undefined || value.kind !== "bare") return problem("sets-count", value);
  return inRange(value.number, value, isImplied ? SETS_IMPLIED_MAX : SETS_MAX);
}

function inRange(value: number, place: Place, max: number) {
  if (!Number.isInteger(value)) return problem("whole", place);
  return value >= 1 && value <= max ? { value, place } : problem("sets-limit", place);
}

const VARIANTS = {
  effort: ["effort-all", "effort-last"],
  metre: ["minutes", "metres"],
  parts: ["rest-pause", "cluster"],
} as const satisfies Record<Found["about"], readonly [ReadingWord, ReadingWord]>;

/** Two readings of one form differ by what a mark of it means. */
function wordOf({ form, variant, about }: Found, isSameForm: boolean): ReadingWord {
  if (isSameForm) return VARIANTS[about][variant];
  if (form.endsWith("E")) return "effort";
  if (form.startsWith("S") || form.startsWith("LS")) return "sets";
  if (form.startsWith("P")) return "pair";
  if (form.startsWith("L")) return "load";
  return form.includes("L") ? "swapped" : "each";
}

/** A load alone, a number alone, or an order nobody writes. */
function noForm({ factors, at, end }: Phrase): ShorthandProblem {
  const [only, ...others] = factors;
  if (others.length > 0) return problem("unexpected", { at: factors.at(-1)?.values[0]?.at ?? at, end });
  const isLoad = only?.values.some(({ kind }) => kind === "load") === true;
  return problem(isLoad ? "reps-missing" : "bare", { at, end });
}
