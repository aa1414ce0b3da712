import { editDistance } from "./search/edit-distance";

/** Of these names the one with the fewest letters to change, for "did you mean". */
export function nearest(name: string, known: readonly string[]): string {
  const ranked = known.map((candidate) => ({ candidate, distance: editDistance(name, candidate).whole }));
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.candidate ?? "";
}
