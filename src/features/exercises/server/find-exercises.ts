import type { Exercise } from "../../../domain/exercise";
import { AREA_TAGS, EQUIPMENT, type EquipmentId, HOME_GYM_DEFAULT } from "../../../domain/vocabulary";
import { allExercises, exerciseById } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { type OwnProfile, ownProfile } from "../../account/server/own-profile";
import { loggedExerciseIds } from "../../workouts/server/logged-exercise-ids";
import type * as contract from "../contract";
import { findSubstitutes } from "./find-substitutes";
import { matches } from "./matches";

type Card = contract.ExerciseCard;

/** Search and substitutes over the catalogue in memory; what fits the lifter's kit and areas comes first. */
export async function findExercises(
  ctx: Ctx,
  { query, pattern, insteadOf, reps, limit }: InputOf<typeof contract.findExercises>,
): Promise<OutputOf<typeof contract.findExercises>> {
  const asked = allExercises()
    .filter((exercise) => exercise.use !== "warmup" && (pattern === undefined || exercise.patterns.includes(pattern)))
    .map((exercise) => ({ exercise, score: query ? matches(exercise, query) : 1 }))
    .filter(({ score }) => score > 0);
  const profile = await ownProfile(ctx);
  if (insteadOf !== undefined) {
    const origin = exerciseById(insteadOf);
    if (!origin) throw notFound("Exercise");
    const wanted = { origin, among: asked.map(({ exercise }) => exercise), equipment: equipmentOf(profile), reps, limit };
    const { found, used } = await findSubstitutes(ctx, profile, wanted);
    const lifter = lifterOf(profile, used);
    return {
      items: found.map(({ exercise, reasons, startKg }) => ({ ...card(exercise, lifter), reasons: [...reasons], startKg })),
    };
  }
  const lifter = lifterOf(profile, new Set(await loggedExerciseIds(ctx)));
  const found = asked.sort(
    (a, b) =>
      Number(fits(b.exercise, lifter)) - Number(fits(a.exercise, lifter)) || b.score - a.score || compare(a.exercise, b.exercise),
  );
  return { items: found.slice(0, limit).map(({ exercise }) => ({ ...card(exercise, lifter), reasons: [], startKg: null })) };
}

export async function readExercise(
  ctx: Ctx,
  { exerciseId }: InputOf<typeof contract.readExercise>,
): Promise<OutputOf<typeof contract.readExercise>> {
  const exercise = exerciseById(exerciseId);
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
  readonly avoid: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

function lifterOf(profile: OwnProfile, used: ReadonlySet<string>): Lifter {
  return { equipment: new Set(equipmentOf(profile)), avoid: new Set(profile.areas.flatMap((area) => AREA_TAGS[area])), used };
}

/** What the lifter can use: everything in a full gym, the ticked items at home, nothing with the body alone. */
export function equipmentOf({
  equipmentLevel,
  equipment,
}: Pick<OwnProfile, "equipmentLevel" | "equipment">): readonly EquipmentId[] {
  switch (equipmentLevel) {
    case "home_gym":
      return [...new Set([...HOME_GYM_DEFAULT, ...equipment])];
    case "bodyweight":
      return equipment;
    default:
      return EQUIPMENT;
  }
}

function fits(exercise: Exercise, { equipment, avoid }: Lifter): boolean {
  const equipped = exercise.equipment.length === 0 || exercise.equipment.some((all) => all.every((item) => equipment.has(item)));
  return equipped && !exercise.contraindications.some((tag) => avoid.has(tag));
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
    usedBefore: lifter.used.has(exercise.id),
    fits: fits(exercise, lifter),
  };
}

function compare(a: Exercise, b: Exercise): number {
  return a.name < b.name ? -1 : 1;
}
