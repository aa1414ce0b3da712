/** The public page of an exercise of the catalogue; its slug is its id with hyphens (training-engine specification 18.3). */
export function exercisePath(exerciseId: string): string {
  return `/exercises/${exerciseId.replaceAll("_", "-")}`;
}
