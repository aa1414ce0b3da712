import type { Ctx } from "../../../lib/context";
import { AppError } from "../../../lib/errors";
import { knownExercises } from "../../exercises/server/known-exercises";

/** Refuses an exercise that neither the catalogue nor the lifter knows. Of the catalogue's, no statement is spent. */
export async function requireExercises(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const known = await knownExercises(ctx, ids);
  if (ids.some((id) => known.byId(id) === null))
    throw new AppError("invalid", "Unknown exercise", { fields: [{ path: "exerciseId", message: "Unknown exercise" }] });
}
