import type { Exercise } from "../../../domain/exercise";
import { isEquipped, ownedEquipment, touchedAreas } from "../../../domain/owned-equipment";
import { painfulOn } from "../../../domain/pain-mark";
import type { BodyArea, EquipmentId } from "../../../domain/vocabulary";
import { allExercises } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { isUuid } from "../../../lib/ids";
import { dayIn, type OwnProfile, ownProfile } from "../../account/server/own-profile";
import { dailyRows } from "../../recovery/server/daily-rows";
import { loggedExerciseIds } from "../../workouts/server/logged-exercise-ids";
import type * as contract from "../contract";
import { entryOf, entrySearch } from "../entry";
import { findSubstitutes } from "./find-substitutes";
import { knownExercises, ownExercises } from "./known-exercises";

type Card = contract.ExerciseCard;

/** Search and substitutes over the catalogue in memory and the lifter's own; what fits the lifter's kit and areas comes first, favourites among equals. */
export async function findExercises(
  ctx: Ctx,
  { query, pattern, insteadOf, reps, limit }: InputOf<typeof contract.findExercises>,
): Promise<OutputOf<typeof contract.findExercises>> {
  const { own } = await ownExercises(ctx);
  const all = own.length === 0 ? allExercises() : [...allExercises(), ...own];
  const scores = query ? scoresOf(query, all) : null;
  const asked = all
    .filter((exercise) => exercise.use !== "warmup" && (pattern === undefined || exercise.patterns.includes(pattern)))
    .map((exercise) => ({ exercise, score: scores?.get(exercise.id) ?? (scores ? 0 : 1) }))
    .filter(({ score }) => score > 0);
  const profile = await ownProfile(ctx);
  if (insteadOf !== undefined) {
    const origin = (await knownExercises(ctx, [insteadOf])).byId(insteadOf);
    if (!origin) throw notFound("Exercise");
    const wanted = { origin, among: asked.map(({ exercise }) => exercise), equipment: equipmentOf(profile), reps, limit };
    const { found, used } = await findSubstitutes(ctx, profile, wanted);
    const lifter = lifterOf(profile, used);
    return {
      items: found.map(({ exercise, reasons, startKg }) => ({ ...card(exercise, lifter), reasons: [...reasons], startKg })),
    };
  }
  const today = dayIn(profile.timeZone, ctx.now());
  const lifter = lifterOf(profile, new Set(await loggedExerciseIds(ctx)));
  const isLiked = ({ id }: Exercise) => Number(profile.favourites.includes(id));
  // Who types its name finds a hidden exercise, and one that hurts; nobody is shown either unasked.
  const hurt = query ? new Set<string>() : painfulOn((await dailyRows(ctx, today)).pain, today);
  const isShown = ({ id }: Exercise) => !hurt.has(id) && !profile.hidden.includes(id);
  const shown = scores ? asked : asked.filter(({ exercise }) => isShown(exercise));
  const found = shown.sort(
    (a, b) =>
      Number(fits(b.exercise, lifter)) - Number(fits(a.exercise, lifter)) ||
      b.score - a.score ||
      isLiked(b.exercise) - isLiked(a.exercise) ||
      compare(a.exercise, b.exercise),
  );
  return { items: found.slice(0, limit).map(({ exercise }) => ({ ...card(exercise, lifter), reasons: [], startKg: null })) };
}

export async function readExercise(
  ctx: Ctx,
  { exerciseId }: InputOf<typeof contract.readExercise>,
): Promise<OutputOf<typeof contract.readExercise>> {
  const exercise = (await knownExercises(ctx, [exerciseId])).byId(exerciseId);
  if (!exercise) throw notFound("Exercise");
  const { instructions, cues, mistakes, breathing, why, safety, defaultRestS } = exercise;
  return {
    ...card(exercise, lifterOf(await ownProfile(ctx), new Set(await loggedExerciseIds(ctx)))),
    instructions: [...instructions],
    cues: [...cues],
    mistakes: mistakes.map((mistake) => ({ ...mistake })),
    breathing,
    why,
    safety,
    restSeconds: defaultRestS,
  };
}

interface Lifter {
  readonly equipment: ReadonlySet<EquipmentId>;
  readonly areas: readonly BodyArea[];
  readonly used: ReadonlySet<string>;
  readonly favourites: readonly string[];
  readonly hidden: readonly string[];
}

function lifterOf(profile: OwnProfile, used: ReadonlySet<string>): Lifter {
  const { areas, favourites, hidden } = profile;
  return { equipment: new Set(equipmentOf(profile)), areas, used, favourites, hidden };
}

export function equipmentOf({
  equipmentLevel,
  equipment,
}: Pick<OwnProfile, "equipmentLevel" | "equipment">): readonly EquipmentId[] {
  return ownedEquipment(equipmentLevel, equipment);
}

function fits(exercise: Exercise, { equipment, areas }: Lifter): boolean {
  return isEquipped(exercise, equipment) && touchedAreas(exercise, areas).length === 0;
}

const search = entrySearch(allExercises().map(entryOf));

/** The catalogue's index is kept; one with the lifter's own is made for the question. */
function scoresOf(query: string, all: readonly Exercise[]): ReadonlyMap<string, number> {
  const find = all === allExercises() ? search : entrySearch(all.map(entryOf));
  return new Map(find(query).map(({ at, score }) => [all[at]?.id ?? "", score]));
}

function card(exercise: Exercise, lifter: Lifter): Card {
  return {
    id: exercise.id,
    slug: exercise.slug,
    name: exercise.name,
    pattern: exercise.patterns[0],
    muscles: (Object.keys(exercise.contrib) as (keyof Exercise["contrib"])[]).filter((muscle) => exercise.contrib[muscle] === 1),
    equipment: exercise.equipment.map((all) => [...all]),
    difficulty: exercise.difficulty,
    loadBasis: exercise.loadBasis,
    measure: exercise.measure,
    contraindications: [...exercise.contraindications],
    usedBefore: lifter.used.has(exercise.id),
    fits: fits(exercise, lifter),
    isOwn: isUuid(exercise.id),
    preference: preferenceOf(exercise, lifter),
  };
}

function preferenceOf({ id }: Exercise, { favourites, hidden }: Lifter): Card["preference"] {
  if (favourites.includes(id)) return "favourite";
  return hidden.includes(id) ? "hidden" : null;
}

function compare(a: Exercise, b: Exercise): number {
  return a.name < b.name ? -1 : 1;
}
