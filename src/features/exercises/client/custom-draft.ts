import { customDefaults } from "@/domain/custom-exercise-defaults";
import { nameKey } from "@/domain/custom-exercise-name";
import type { Pattern } from "@/domain/vocabulary";
import { customExercises } from "@/lib/copy/en/custom-exercises";
import type { SentTo } from "@/lib/http/endpoint";
import type { CustomExercise, saveCustomExercise } from "../contract";

type Sent = SentTo<typeof saveCustomExercise>;
type Field = Exclude<keyof Sent, "customExerciseId">;

/** An exercise while it is being made: the movement may still be open. */
export type CustomDraft = Omit<Sent, "pattern"> & { readonly pattern: Pattern | "" };
export type Faults = Readonly<Partial<Record<Field, string>>>;

/** A form with what is known so far, and which answers are the lifter's own: those are never filled in over. */
export interface DraftState {
  readonly draft: CustomDraft;
  readonly own: ReadonlySet<Field>;
}

/** A blank form; what was searched for in vain is its name, written as the library writes names. */
export function newDraft(customExerciseId: string, searched: string): DraftState {
  const name = searched.slice(0, 1).toUpperCase() + searched.slice(1);
  const blank = { targets: [], helpers: [], equipment: [], loadBasis: "none", measure: "reps", laterality: "bilateral" } as const;
  const lists = { targets: [...blank.targets], helpers: [...blank.helpers], equipment: [...blank.equipment] };
  return { draft: { customExerciseId, name, pattern: "", ...blank, ...lists, note: null }, own: new Set() };
}

export function draftOf({ id, isArchived: _, ...facts }: CustomExercise): DraftState {
  return { draft: { customExerciseId: id, ...facts }, own: new Set(Object.keys(facts) as Field[]) };
}

/** The draft after one answer; a movement or a piece of equipment fills in what the lifter has not said. */
export function answered<F extends Field>({ draft, own }: DraftState, field: F, value: CustomDraft[F]): DraftState {
  const next: CustomDraft = { ...draft, [field]: value };
  const said = new Set<Field>([...own, field]);
  if (next.pattern === "" || (field !== "pattern" && field !== "equipment")) return { draft: next, own: said };
  const { targets, helpers, measure, ...usual } = customDefaults(next.pattern, next.equipment);
  const filled = {
    ...usual,
    targets: [...targets],
    helpers: [...helpers],
    measure: measure === "kcal" ? ("seconds" as const) : measure,
  };
  const open = Object.fromEntries(Object.entries(filled).filter(([name]) => !said.has(name as Field)));
  return { draft: { ...next, ...open }, own: said };
}

/** What is missing before anybody else has to be asked. */
export function faultsOf({ name, pattern, targets }: CustomDraft): Faults {
  const copy = customExercises.faults;
  return {
    ...(name.trim() === "" ? { name: copy.noName } : nameKey(name) === "" ? { name: copy.noLetters } : {}),
    ...(pattern === "" ? { pattern: copy.noPattern } : targets.length === 0 ? { targets: copy.noTarget } : {}),
  };
}
