import type { Exercise } from "./exercise";

/** An exercise that already bears the name. */
export interface NameClash {
  readonly with: "catalogue" | "own";
  readonly exerciseId: string;
  readonly name: string;
}

/**
 * The exercise that already has this name, or null. Case, accents, spaces and hyphens make no other name: "Pull up" is
 * "pull-up". One of the catalogue comes first: it brings its history, steps and substitutes with it.
 */
export function nameClash(
  name: string,
  catalogue: readonly Pick<Exercise, "id" | "name" | "aliases">[],
  /** The lifter's other exercises, archived ones left out. */
  own: readonly { readonly id: string; readonly name: string }[],
): NameClash | null {
  const key = nameKey(name);
  const known = catalogue.find((one) => [one.name, ...one.aliases].some((each) => nameKey(each) === key));
  if (known) return { with: "catalogue", exerciseId: known.id, name: known.name };
  const mine = own.find((one) => nameKey(one.name) === key);
  return mine ? { with: "own", exerciseId: mine.id, name: mine.name } : null;
}

/** What two spellings of one name have in common; empty when nothing in it is a letter or a digit. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
