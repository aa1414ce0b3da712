import type { Category } from "../../../src/domain/exercise-vocabulary";
import { restRange, restSeconds } from "../../../src/domain/rest";
import { SLOT_ROLES } from "../../../src/domain/vocabulary";
import type { AdapterTable } from "../adapter";
import { list, numOr, text } from "../value";

/** The vector names each kind of work in words: category and repetitions. */
const WORK: Readonly<Record<string, readonly [Category, number]>> = {
  "heavy compound <=6 reps": ["compound", 6],
  "compound hypertrophy": ["compound", 8],
  isolation: ["isolation", 12],
};

export const restAdapters: AdapterTable = {
  "rest.restSeconds": (input) => {
    const { seconds, alerts } = restSeconds({
      role: SLOT_ROLES.find((role) => role === input.role) ?? null,
      category: text(input, "category") as Category,
      slotRestS: numOr(input, "slot_rest", null),
      lastRpe: numOr(input, "last_rpe", null),
      missed: input.missed === true,
    }).value;
    return { seconds, alerts };
  },
  "rest.ranges": (input) => ({
    seconds: list<string>(input, "work").map((work) => {
      const known = WORK[work];
      return known === undefined ? null : restRange(...known);
    }),
  }),
};
