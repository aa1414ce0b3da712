import type { Exercise } from "./exercise";
import { DIFFICULTIES } from "./exercise-vocabulary";
import type { Preferences } from "./gym";
import type { SessionInput } from "./session-plan";
import { isAllowed } from "./slot-candidates";

type RungInput = Pick<SessionInput, "catalogue" | "gym" | "preferences" | "ladders">;

/**
 * The movement after `exercise` for a lift that has no load to add (specification 5.5): the next of its ladder, in the order
 * the ladder is written (18.6), passing over what this lifter cannot do here. Off the ladders, or past the end of one, it is
 * the easiest of the movement's own progressions (18.5). Null when there is none, or when today's session has it already.
 */
export function nextRung(input: RungInput, exercise: Exercise, taken: ReadonlySet<string>): Exercise | null {
  const next = onLadder(input, exercise) ?? onChain(input, exercise);
  // Beyond a movement that is taken lies one two steps up: the lifter stays instead.
  return next === null || taken.has(next.id) ? null : next;
}

function onLadder(input: RungInput, { id }: Exercise): Exercise | null {
  const ladder = input.ladders?.find((rungs) => rungs.includes(id)) ?? [];
  const above = belowPain(ladder.slice(ladder.indexOf(id) + 1), input.preferences);
  return above.flatMap((rung) => able(input, rung))[0] ?? null;
}

/** The movements of a ladder, easy to hard, below the first that hurts: what hurts is not passed over for something harder. */
export function belowPain(rungs: readonly string[], { painful = [] }: Pick<Preferences, "painful">): readonly string[] {
  const at = rungs.findIndex((id) => painful.includes(id));
  return at < 0 ? rungs : rungs.slice(0, at);
}

function onChain(input: RungInput, { relations }: Exercise): Exercise | null {
  const above = relations.flatMap(({ type, to }) => (type === "progression" ? able(input, to) : []));
  return above.sort(byDifficulty)[0] ?? null;
}

function able(input: RungInput, id: string): readonly Exercise[] {
  return input.catalogue.filter((each) => each.id === id && isAllowed(each, input));
}

function byDifficulty(a: Exercise, b: Exercise): number {
  return DIFFICULTIES.indexOf(a.difficulty) - DIFFICULTIES.indexOf(b.difficulty) || (a.id < b.id ? -1 : 1);
}
