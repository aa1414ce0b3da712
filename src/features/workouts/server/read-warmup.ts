import { warmupMovementIds } from "../../../domain/warmup-movements";
import { exerciseById } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { activeEnrolment } from "../../programs/server/start-program";
import type * as contract from "../contract";

type Output = OutputOf<typeof contract.readWarmup>;

/** The movements of every warm-up there is, and the kind of each day of the lifter's program: one statement, two for a program of their own. */
export async function readWarmup(ctx: Ctx, _input: InputOf<typeof contract.readWarmup>): Promise<Output> {
  const program = (await activeEnrolment(ctx))?.program;
  return {
    movements: warmupMovementIds().flatMap((id) => {
      const exercise = exerciseById(id);
      if (!exercise) return [];
      const { name, equipment, contraindications, laterality, cues } = exercise;
      return {
        ...{ id, name, laterality, cue: cues[0] ?? "" },
        equipment: equipment.map((way) => [...way]),
        contraindications: [...contraindications],
      };
    }),
    days: Object.fromEntries((program?.days ?? []).map(({ id, type }) => [id, type])),
  };
}
