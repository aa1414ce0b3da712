/** A uuid names one of the lifter's own. */
const OWN = /^[0-9a-f]{8}-/;

/** The page of an exercise: the lifter's own list, or the public page of one of the catalogue, whose slug is its id with hyphens (training-engine specification 18.3). */
export function exercisePath(exerciseId: string): string {
  if (OWN.test(exerciseId)) return `/exercises/mine?id=${exerciseId}`;
  return `/exercises/${exerciseId.replaceAll("_", "-")}`;
}
