import type { Phrase } from "./shorthand-phrase";
import { SETS_IMPLIED_MAX, type ShorthandContext } from "./shorthand-set";
import type { Value } from "./shorthand-value";

/**
 * What each number of a phrase may be, a letter for each: S how many sets, L the load, R what was done, E the effort,
 * P a pair of dumbbells.
 */
export type Form = string;

/** Phrases by their shape: n a bare number, l a load, a an amount; x a times sign, _ a space, a comma where it is one. The likelier form first. */
const FORMS: ReadonlyMap<string, readonly Form[]> = new Map(
  (
    [
      ["a xn xa", ["R"]],
      // Alone it is the one that is always asked about.
      ["nxn nxa", ["SR", "LR"]],
      // "2x8, 7", "3x5, 100".
      ["nxn,n", ["SRR", "SRL", "LRR"]],
      ["lxn lxa l_n l_a n_a", ["LR"]],
      ["nxl axl xnxl xaxl a_l n_l xn_l xa_l", ["RL"]],
      ["axn xaxn", ["RS"]],
      ["nxnxn nxaxn", ["LRS", "SRL"]],
      ["nxnxl nxaxl nxn_l nxa_l nxa_n", ["SRL"]],
      ["nxlxn nxlxa nxl_n nxl_a", ["SLR", "PLR"]],
      ["lxnxn lxaxn l_axn n_axn", ["LRS"]],
      ["l_nxa n_nxa", ["LSR"]],
      ["axnxl axn_l axnxn axn_n xnxn_l xnxn_n xaxn_l xaxn_n", ["RSL"]],
    ] as const
  ).flatMap(([shapes, forms]) => shapes.split(" ").map((shape) => [shape, forms] as const)),
);

/** The forms a phrase may have, the likelier first; none where nobody writes like that. */
export function formsOf(phrase: Phrase, context: ShorthandContext): readonly Form[] {
  const shape = shapeOf(phrase);
  if (shape === "a" && !isCounted(context) && phrase.factors[0]?.values.some(isOpen)) return [];
  return FORMS.get(shape) ?? rowForms(shape, phrase, context);
}

/** True where a number alone can only be what was done. */
export function isCounted({ loadBasis, measure }: ShorthandContext): boolean {
  return measure !== "reps" || loadBasis === "added" || loadBasis === "assist" || loadBasis === "none";
}

/** "60/10", "8+": nothing says that it is not a load and what was done with it. */
function isOpen(value: Value): boolean {
  return value.kind === "amount" && value.measure === null;
}

function shapeOf({ factors }: Phrase): string {
  return factors
    .map(({ joint, values }, i) => `${JOINTS[i === 0 && joint === "gap" ? "none" : joint]}${letter(values)}`)
    .join("");
}

const JOINTS = { x: "x", comma: ",", gap: "_", none: "" } as const;

function letter(values: Phrase["factors"][number]["values"]): "l" | "a" | "n" {
  if (values.some(({ kind }) => kind === "load")) return "l";
  return values.some(({ kind }) => kind === "amount") ? "a" : "n";
}

/** Numbers that follow each other with spaces: "100 8 8 7". */
function rowForms(shape: string, phrase: Phrase, context: ShorthandContext): readonly Form[] {
  const { factors } = phrase;
  const many = factors.length;
  const rest = "R".repeat(many - 1);
  const isFew = first(factors) <= SETS_IMPLIED_MAX;
  // "3 sets of 100x8", where nothing is left to count.
  if (shape === "xnxn") return phrase.count === null ? ["RS"] : ["LR"];
  if (shape === "n") return isCounted(context) ? ["R"] : [];
  if (/^[ln]_nxn$/.test(shape)) return factors[1] && first(factors.slice(1)) > SETS_IMPLIED_MAX ? ["LRS", "LSR"] : ["LSR"];
  if (/^x[na]_n$|^a_n$/.test(shape)) return ["RL", "RR"];
  if (/^x?[na](_[na])+$/.test(shape) && !/^n(_n)+$/.test(shape)) return [`R${rest}`];
  // "3x5 100": followed by a load, even without its unit.
  if (shape === "nxn_n" && isFew) return ["SRL"];
  if (/^[ln][x_][na](_[na])+$/.test(shape) && !/^n(_n)+$/.test(shape)) return [`L${rest}`, `L${rest.slice(1)}E`];
  if (!/^n(_n)+$/.test(shape)) return [];
  if (isCounted(context)) return [`R${rest}`, `L${rest}`];
  if (many === 2 && (factors[1]?.values.length ?? 0) > 1) return ["LR"];
  if (many === 2) return first(factors) === first(factors.slice(1)) ? ["SR", "LR"] : ["LR", "RL"];
  const rows = [`L${rest}`, `L${rest.slice(1)}E`];
  return many === 3 && isFew ? ["SRL", ...rows] : rows;
}

function first(factors: Phrase["factors"]): number {
  const value = factors[0]?.values[0];
  return value?.kind === "bare" ? value.number : 0;
}
