import type {
  Category,
  Chain,
  Difficulty,
  Force,
  GridKind,
  Grip,
  GripWidth,
  Joint,
  Laterality,
  Measure,
  Plane,
  Position,
  Priority,
  Relation,
  Stance,
  StartClass,
  Stretch,
} from "./exercise-vocabulary";
import type { ContraTag, EquipmentId, LoadBasis, MuscleId, Pattern } from "./vocabulary";

/** English text; its translation key is derived: `exercise.<id>.<field>[.<n>]`. */
export type Text = string;
export type RepRange = readonly [number, number];

/** One movement of the catalogue, training-engine specification 18.1. */
export interface Exercise {
  readonly id: string;
  readonly slug: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly category: Category;
  /** The first pattern is the principal one. */
  readonly patterns: readonly [Pattern, ...Pattern[]];
  readonly use: "training" | "warmup" | "both";
  /** 1 = target, 0.5 = synergist. */
  readonly contrib: Readonly<Partial<Record<MuscleId, 1 | 0.5>>>;
  readonly stabilisers: readonly MuscleId[];
  /** Any one of these sets of equipment is enough; an empty list or an empty set means nothing is needed. */
  readonly equipment: readonly (readonly EquipmentId[])[];
  readonly loadBasis: LoadBasis;
  readonly bodyweightFraction?: number;
  readonly gridKind: GridKind;
  readonly measure: Measure;
  readonly laterality: Laterality;
  readonly force: Force;
  readonly planes: readonly Plane[];
  readonly chain: Chain;
  readonly kinetic: "open" | "closed";
  readonly positions: readonly Position[];
  readonly grips: readonly Grip[];
  readonly gripWidths: readonly GripWidth[];
  readonly stances: readonly Stance[];
  readonly joints: readonly Joint[];
  readonly stretch: Stretch;
  readonly axialLoad: 0 | 1 | 2 | 3;
  readonly skill: 0 | 1 | 2 | 3;
  readonly difficulty: Difficulty;
  readonly priority: Priority;
  readonly ranges: {
    readonly strength: RepRange | null;
    readonly hypertrophy: RepRange | null;
    readonly endurance: RepRange | null;
  };
  readonly defaultSets: number;
  readonly defaultRestS: number;
  readonly startClass: StartClass;
  readonly contraindications: readonly ContraTag[];
  readonly injuryNotes: readonly Text[];
  readonly instructions: readonly Text[];
  readonly cues: readonly Text[];
  readonly mistakes: readonly { readonly wrong: Text; readonly fix: Text }[];
  readonly breathing: Text;
  readonly why: Text;
  readonly safety: Text | null;
  /** Null until the movement demonstrations of chapter 19 exist. */
  readonly demo: null;
  readonly relations: readonly { readonly type: Relation; readonly to: string }[];
  readonly version: number;
  readonly licence: "own";
}
