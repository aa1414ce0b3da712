import { gridKindOf } from "./custom-exercise-load";
import { PATTERN_TRAITS, type PatternTraits } from "./custom-exercise-traits";
import type { Exercise } from "./exercise";
import type { Laterality, Measure } from "./exercise-vocabulary";
import type { ContraTag, EquipmentId, LoadBasis, MuscleId, Pattern } from "./vocabulary";

/** What a lifter says of an exercise of their own (specification 18, product 4.6). */
export interface CustomFacts {
  /** A uuid, so that it is never taken for one of the catalogue. */
  readonly id: string;
  readonly name: string;
  readonly pattern: Pattern;
  readonly targets: readonly MuscleId[];
  readonly helpers: readonly MuscleId[];
  /** All of it is needed; empty means nothing is. */
  readonly equipment: readonly EquipmentId[];
  readonly loadBasis: LoadBasis;
  readonly measure: Measure;
  readonly laterality: Laterality;
  /** The lifter's own words; each line is a cue. */
  readonly note: string | null;
}

/**
 * A lifter's own exercise as the engine reads every other one. What was not asked is filled in carefully: it starts light,
 * it counts as protected wherever its pattern may touch an area, and it is never put before an exercise of the catalogue.
 */
export function customExercise(facts: CustomFacts): Exercise {
  const { id, name, pattern, equipment, loadBasis, measure, laterality } = facts;
  const traits = PATTERN_TRAITS[pattern];
  const contraindications = [...new Set([...traits.contraindications, ...tagsOfEquipment(equipment, pattern)])];
  const share = bodyShareOf(facts);
  return {
    ...{ id, slug: id, name, aliases: [], category: traits.category, patterns: [pattern], use: "training" },
    ...{ contrib: contribOf(facts, traits), stabilisers: [], equipment: equipment.length === 0 ? [] : [equipment] },
    ...{ loadBasis, gridKind: gridKindOf(loadBasis, equipment), measure, laterality },
    ...(share === null ? {} : { bodyweightFraction: share }),
    ...{ force: traits.force, planes: [], chain: traits.chain, kinetic: traits.kinetic, positions: [], grips: [] },
    ...{ gripWidths: [], stances: [], joints: [], stretch: traits.stretch },
    ...{ axialLoad: contraindications.includes("axial_load") ? 2 : 0, skill: 1, difficulty: "beginner", priority: "niche" },
    ...{ ranges: rangesOf(facts, traits), defaultSets: SETS, defaultRestS: traits.restSeconds },
    ...{ startClass: startsLight(facts, traits) ? "raise_per_hand" : "none", contraindications, injuryNotes: [] },
    ...{ instructions: [], cues: linesOf(facts.note), mistakes: [], breathing: "", why: "", safety: null, demo: null },
    ...{ relations: [], version: 1, licence: "own" },
  };
}

const SETS = 3;

/** A muscle named twice is a target; without any the pattern's own stand in. */
function contribOf({ targets, helpers }: CustomFacts, traits: PatternTraits): Exercise["contrib"] {
  const main = targets.length === 0 ? traits.targets : targets;
  const shares: Partial<Record<MuscleId, 1 | 0.5>> = {};
  for (const muscle of helpers) shares[muscle] = 0.5;
  for (const muscle of main) shares[muscle] = 1;
  return shares;
}

const ON_THE_BACK: readonly Pattern[] = ["squat", "hinge", "lunge", "horizontal_pull", "vertical_push"];
const FREE_BARS: readonly EquipmentId[] = ["barbell", "safety_squat_bar", "trap_bar", "swiss_bar"];
const JUMPED_ON: readonly EquipmentId[] = ["treadmill", "jump_rope", "plyo_box"];

/** A free bar in a standing pattern presses on the spine; running and jumping land. */
function tagsOfEquipment(equipment: readonly EquipmentId[], pattern: Pattern): readonly ContraTag[] {
  const has = (items: readonly EquipmentId[]) => items.some((item) => equipment.includes(item));
  return [
    ...(ON_THE_BACK.includes(pattern) && has(FREE_BARS) ? ["axial_load" as const] : []),
    ...(has(JUMPED_ON) ? ["impact" as const] : []),
  ];
}

/** Hanging from a bar lifts all of the body. Elsewhere the share is unknown, and repetitions count alone. */
function bodyShareOf({ pattern, loadBasis }: CustomFacts): number | null {
  const movesBody = loadBasis === "added" || loadBasis === "assist";
  return pattern === "vertical_pull" && movesBody ? 1 : null;
}

/** Usual ranges of the catalogue; heavy sets only where a compound movement is loaded. */
function rangesOf({ loadBasis, measure }: CustomFacts, { category }: PatternTraits): Exercise["ranges"] {
  if (category === "cardio" || category === "mobility" || measure === "metres" || measure === "kcal") return NO_RANGES;
  if (measure === "seconds") return { strength: null, hypertrophy: [20, 40], endurance: [30, 60] };
  if (category === "isolation") return { strength: null, hypertrophy: [10, 15], endurance: [15, 25] };
  return { strength: loadBasis === "none" ? null : [3, 6], hypertrophy: [6, 12], endurance: [15, 20] };
}

const NO_RANGES = { strength: null, hypertrophy: null, endurance: null } as const;

/** Nobody knows the movement yet: the lightest class there is, corrected by the first set. */
function startsLight({ loadBasis }: CustomFacts, { category }: PatternTraits): boolean {
  return loadBasis !== "none" && category !== "cardio" && category !== "mobility";
}

function linesOf(note: string | null): readonly string[] {
  return (note ?? "").split("\n").flatMap((line) => line.trim() || []);
}
