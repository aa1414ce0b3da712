import type { Exercise } from "./exercise";

/**
 * The exercises a plan may choose from: the catalogue, and of the lifter's own only those they have done or marked as a
 * favourite. An exercise nobody reviewed is never a suggestion out of the blue.
 */
export function withOwnChosen(
  catalogue: readonly Exercise[],
  own: readonly Exercise[],
  { used, favourites }: { readonly used: ReadonlySet<string>; readonly favourites: readonly string[] },
): readonly Exercise[] {
  const chosen = own.filter(({ id }) => used.has(id) || favourites.includes(id));
  return chosen.length === 0 ? catalogue : [...catalogue, ...chosen];
}
