import { exerciseById } from "../../../lib/catalogue";
import { AppError } from "../../../lib/errors";

/** Refuses an exercise the catalogue does not know (custom exercises join here). */
export function requireExercise(id: string): void {
  if (!exerciseById(id))
    throw new AppError("invalid", "Unknown exercise", { fields: [{ path: "exerciseId", message: "Unknown exercise" }] });
}
