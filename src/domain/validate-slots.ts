import type { Exercise } from "./exercise";
import type { Gym, Preferences } from "./gym";
import type { Program, Slot } from "./program";
import { candidates, isAllowed } from "./slot-candidates";
import { EQUIPMENT, type EquipmentId, type EquipmentLevel, HOME_GYM_DEFAULT, LEVELS, type Level } from "./vocabulary";

/** What is wrong with a program, and where. */
export interface ProgramProblem {
  readonly rule: string;
  readonly where: string;
}

/** What a place holds before the lifter ticks more. */
const OWNED: Readonly<Record<EquipmentLevel, readonly EquipmentId[]>> = {
  full_gym: EQUIPMENT,
  home_gym: HOME_GYM_DEFAULT,
  bodyweight: [],
};
const PRIMARY_CANDIDATES = 2;

/** Suggestions and ladders name exercises that exist, and suggestions fit the pattern they stand in. */
export function hintProblems(program: Program, slot: Slot, catalogue: readonly Exercise[]): readonly ProgramProblem[] {
  const find = (id: string) => catalogue.find((exercise) => exercise.id === id);
  const unfit = slot.hint.filter((id) => find(id)?.patterns.includes(slot.pattern) !== true);
  const lost = rungsOf(program, slot).filter((id) => find(id) === undefined);
  return [
    ...unfit.map((id) => ({ rule: "program.hint", where: `${slot.id} ${id}` })),
    ...lost.map((id) => ({ rule: "program.ladder-rung", where: `${slot.id} ${id}` })),
  ];
}

/** A slot can be filled in a place by the least experienced lifter the program is for; a primary one in two ways. */
export function placeProblems(
  program: Program,
  slot: Slot,
  place: EquipmentLevel,
  catalogue: readonly Exercise[],
): readonly ProgramProblem[] {
  const level = LEVELS[Math.min(...program.levels.map((each) => LEVELS.indexOf(each)))] ?? "novice";
  const ways = waysToFill(program, slot, place, catalogue, level);
  const least = slot.role === "primary" ? PRIMARY_CANDIDATES : 1;
  return ways >= least ? [] : [{ rule: "program.unfillable", where: `${slot.id} ${place}` }];
}

function waysToFill(program: Program, slot: Slot, place: EquipmentLevel, catalogue: readonly Exercise[], level: Level): number {
  const gym: Gym = { level: place, equipment: OWNED[place], grids: {}, unit: "kg" };
  const preferences: Preferences = { level, favourites: [], disliked: [], banned: [], contraTags: [] };
  const rungs = rungsOf(program, slot);
  const onLadder = catalogue.filter((exercise) => rungs.includes(exercise.id) && isAllowed(exercise, { gym, preferences }));
  const plain = candidates({ slot, catalogue, gym, preferences, taken: new Set() }, "none");
  return new Set([...onLadder, ...plain].map(({ id }) => id)).size;
}

/** Movements of a slot's ladder, with and without equipment; none where it has no ladder. */
function rungsOf({ ladders }: Program, { ladder }: Slot): readonly string[] {
  const found = ladder === undefined ? undefined : ladders?.[ladder];
  return [...(found?.rungs ?? []), ...(found?.without ?? [])];
}
