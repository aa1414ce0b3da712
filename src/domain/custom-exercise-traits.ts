import type { Exercise } from "./exercise";
import type { Category, Chain, Force, Laterality, Measure, Stretch } from "./exercise-vocabulary";
import type { ContraTag, MuscleId, Pattern } from "./vocabulary";

/** What most exercises of a pattern have in common; the lifter says the rest of their own. */
export interface PatternTraits {
  readonly targets: readonly [MuscleId, ...MuscleId[]];
  readonly helpers: readonly MuscleId[];
  readonly laterality: Laterality;
  readonly measure: Measure;
  readonly category: Category;
  readonly force: Force;
  readonly chain: Chain;
  readonly kinetic: Exercise["kinetic"];
  readonly stretch: Stretch;
  /** Everything a movement of this kind may ask of a joint: with an unknown movement the careful answer is right. */
  readonly contraindications: readonly ContraTag[];
  readonly restSeconds: number;
}

const trains = (targets: PatternTraits["targets"], helpers: readonly MuscleId[] = []) => ({ targets, helpers });
const compound = { category: "compound", measure: "reps", laterality: "bilateral", kinetic: "closed", restSeconds: 120 } as const;
const isolation = { ...compound, category: "isolation", kinetic: "open", restSeconds: 60 } as const;
const pushes = { force: "push", chain: "anterior", stretch: "mid" } as const;
const pulls = { force: "pull", chain: "posterior", stretch: "mid" } as const;

/** By principal pattern: the commonest values among the catalogue's exercises of it (specification 18). */
export const PATTERN_TRAITS: Readonly<Record<Pattern, PatternTraits>> = {
  horizontal_push: {
    ...{ ...compound, ...pushes, ...trains(["chest"], ["front_delts", "triceps"]) },
    contraindications: ["elbow_load", "wrist_extension"],
  },
  vertical_push: {
    ...{ ...compound, ...pushes, ...trains(["front_delts"], ["side_delts", "triceps"]), kinetic: "open" },
    contraindications: ["overhead", "wrist_extension"],
  },
  horizontal_pull: {
    ...{ ...compound, ...pulls, ...trains(["lats", "upper_back"], ["rear_delts", "biceps"]), kinetic: "open" },
    contraindications: ["grip"],
  },
  vertical_pull: {
    ...{ ...compound, ...pulls, ...trains(["lats"], ["upper_back", "biceps"]), kinetic: "open", stretch: "lengthened" },
    contraindications: ["overhead", "grip"],
  },
  squat: {
    ...{ ...compound, ...pushes, ...trains(["quads"], ["glutes"]), stretch: "lengthened" },
    contraindications: ["deep_knee_flexion"],
  },
  hinge: {
    ...{ ...compound, ...pulls, ...trains(["glutes", "hamstrings"], ["lower_back"]), stretch: "lengthened" },
    contraindications: ["grip", "spinal_flexion"],
  },
  lunge: {
    ...{ ...compound, ...pushes, ...trains(["quads", "glutes"]), laterality: "unilateral", stretch: "lengthened" },
    contraindications: ["deep_knee_flexion"],
  },
  carry: {
    ...{ ...compound, ...pulls, ...trains(["forearms"], ["traps", "core"]), force: "static", measure: "metres" },
    contraindications: ["grip", "axial_load"],
  },
  isolation_push: { ...isolation, ...pushes, ...trains(["triceps"]), contraindications: ["elbow_load", "overhead"] },
  isolation_pull: {
    ...{ ...isolation, ...pulls, ...trains(["biceps"], ["forearms"]), chain: "anterior" },
    contraindications: ["elbow_load", "grip"],
  },
  isolation_legs: { ...isolation, ...pushes, ...trains(["quads"]), contraindications: ["deep_knee_flexion"] },
  core: {
    ...{ ...isolation, ...pushes, ...trains(["abs"], ["obliques"]), force: "dynamic" },
    contraindications: ["spinal_flexion"],
  },
  plyometric: {
    ...{ ...compound, ...pushes, ...trains(["quads", "glutes"], ["calves"]), force: "dynamic", restSeconds: 90 },
    contraindications: ["impact"],
  },
  olympic: {
    ...{ ...compound, ...pulls, ...trains(["glutes", "hamstrings"], ["quads", "traps"]), restSeconds: 150 },
    contraindications: ["axial_load", "impact", "overhead", "grip", "wrist_extension"],
  },
  mobility: {
    ...{ ...isolation, ...pushes, ...trains(["hip_flexors"]), category: "mobility", force: "dynamic", measure: "seconds" },
    contraindications: [],
  },
  cardio: {
    ...{ ...isolation, ...pushes, ...trains(["quads"], ["glutes"]), category: "cardio", force: "dynamic", measure: "seconds" },
    contraindications: ["impact"],
  },
};
