import type { Exercise, Text } from "@/domain/exercise";
import type { Category, Difficulty, GridKind, Measure, Relation } from "@/domain/exercise-vocabulary";
import type { LoadBasis } from "@/domain/vocabulary";

/**
 * Completes a catalogue record from what its author has to think about. Everything left out is either
 * derived (slug, relations, grid from load basis) or the value most movements share; the author writes
 * a field only where the movement differs. Loads, ranges and rests are starting points of
 * specification 18.1 and 7.2, in kilograms, repetitions (or seconds for holds) and seconds.
 */
export function exercise(input: ExerciseInput): Exercise {
  const { variations, alternatives, progressions, regressions, mistakes, ...written } = input;
  const measure = written.measure ?? "reps";
  const derived = {
    slug: written.id.replaceAll("_", "-"),
    gridKind: GRID_OF_BASIS[written.loadBasis],
    startClass: written.loadBasis === "none" ? "none" : "other",
    skill: SKILL_OF_DIFFICULTY[written.difficulty],
    ranges: rangesOf(written.category, measure, written.loadBasis !== "none"),
    defaultSets: written.category === "mobility" ? 1 : 3,
    defaultRestS: REST_OF_CATEGORY[written.category],
    mistakes: mistakes.map(([wrong, fix]) => ({ wrong, fix })),
    relations: [
      ...links("variation", variations),
      ...links("alternative", alternatives),
      ...links("progression", progressions),
      ...links("regression", regressions),
    ],
  } as const;
  return { ...SHARED, ...derived, ...written };
}

/** What a record must say. `patterns[0]` is the principal pattern; cues and mistakes come in threes (18.4). */
export type ExerciseInput = Omit<Exercise, Optional | Fixed | "cues" | "mistakes" | "relations"> &
  Partial<Pick<Exercise, Optional>> & {
    readonly cues: Three<Text>;
    /** Each pair is the fault, then what to do instead. */
    readonly mistakes: Three<readonly [wrong: Text, fix: Text]>;
    /** Ids. Variations and alternatives are written on both records. */
    readonly variations?: readonly string[];
    readonly alternatives?: readonly string[];
    /** Harder movements; each of them lists this one under `regressions`. */
    readonly progressions?: readonly string[];
    readonly regressions?: readonly string[];
  };

type Three<T> = readonly [T, T, T];
type Fixed = "slug" | "demo" | "licence";
type Optional =
  | keyof typeof SHARED_OPTIONAL
  | "gridKind"
  | "startClass"
  | "skill"
  | "ranges"
  | "defaultSets"
  | "defaultRestS"
  | "stabilisers"
  | "version";

const SHARED_OPTIONAL = {
  aliases: [],
  use: "training",
  measure: "reps",
  laterality: "bilateral",
  planes: ["sagittal"],
  kinetic: "open",
  grips: [],
  gripWidths: [],
  stances: [],
  axialLoad: 0,
  injuryNotes: [],
  safety: null,
} as const;

const SHARED = { ...SHARED_OPTIONAL, stabilisers: [], version: 1, demo: null, licence: "own" } as const;

const GRID_OF_BASIS: Record<LoadBasis, GridKind> = {
  total: "barbell",
  per_hand: "dumbbell",
  stack: "stack",
  added: "added",
  assist: "assist",
  none: "none",
};

const SKILL_OF_DIFFICULTY: Record<Difficulty, Exercise["skill"]> = { beginner: 0, intermediate: 1, advanced: 2, elite: 3 };

const REST_OF_CATEGORY: Record<Category, number> = { compound: 120, isolation: 60, cardio: 60, mobility: 30 };

/** Usual range of each aim, in the movement's own measure; null where the aim does not suit the movement. */
function rangesOf(category: Category, measure: Measure, loaded: boolean): Exercise["ranges"] {
  if (category === "cardio" || measure === "metres" || measure === "kcal")
    return { strength: null, hypertrophy: null, endurance: null };
  if (category === "mobility")
    return { strength: null, hypertrophy: null, endurance: measure === "seconds" ? [20, 45] : [6, 12] };
  if (measure === "seconds") return { strength: null, hypertrophy: [10, 30], endurance: [30, 60] };
  if (category === "isolation") return { strength: null, hypertrophy: [10, 15], endurance: [15, 25] };
  if (loaded) return { strength: [3, 6], hypertrophy: [6, 12], endurance: [15, 20] };
  return { strength: null, hypertrophy: [6, 15], endurance: [15, 30] };
}

function links(type: Relation, ids: readonly string[] = []): Exercise["relations"] {
  return ids.map((to) => ({ type, to }));
}
