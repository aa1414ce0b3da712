/** A uuid names one of the lifter's own. */
const OWN = /^[0-9a-f]{8}-/;
const MINE = "mine?id=";

/** The id an exercise's page stands for: the slug with underscores, or the uuid of one of the lifter's own. */
export function exerciseIdOf(slug: string): string {
  return slug.startsWith(MINE) ? slug.slice(MINE.length) : slug.replaceAll("-", "_");
}

/** The page of an exercise: the lifter's own list, or the public page of one of the catalogue, whose slug is its id with hyphens (training-engine specification 18.3). */
export function exercisePath(exerciseId: string): string {
  if (OWN.test(exerciseId)) return `/exercises/${MINE}${exerciseId}`;
  return `/exercises/${exerciseId.replaceAll("_", "-")}`;
}
