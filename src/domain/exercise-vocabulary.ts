/**
 * The closed lists an exercise of the catalogue is described with (specification 18.1).
 * Order is meaningful where a list is a scale: difficulty, priority.
 */

export const DIFFICULTIES = ["beginner", "intermediate", "advanced", "elite"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const PRIORITIES = ["essential", "common", "specialized", "niche"] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CATEGORIES = ["compound", "isolation", "cardio", "mobility"] as const;
export type Category = (typeof CATEGORIES)[number];

export const LATERALITIES = ["bilateral", "unilateral", "alternating"] as const;
export type Laterality = (typeof LATERALITIES)[number];

export const FORCES = ["push", "pull", "static", "dynamic"] as const;
export type Force = (typeof FORCES)[number];

export const PLANES = ["sagittal", "frontal", "transverse"] as const;
export type Plane = (typeof PLANES)[number];

export const CHAINS = ["anterior", "posterior", "lateral"] as const;
export type Chain = (typeof CHAINS)[number];

export const POSITIONS = [
  "standing",
  "seated",
  "kneeling",
  "half_kneeling",
  "lying_supine",
  "lying_prone",
  "incline",
  "hanging",
  "plank",
  "all_fours",
] as const;
export type Position = (typeof POSITIONS)[number];

export const GRIPS = ["overhand", "underhand", "neutral", "mixed", "hook", "false"] as const;
export type Grip = (typeof GRIPS)[number];

export const GRIP_WIDTHS = ["narrow", "shoulder_width", "wide"] as const;
export type GripWidth = (typeof GRIP_WIDTHS)[number];

export const STANCES = ["hip_width", "narrow", "wide", "staggered", "split", "single_leg"] as const;
export type Stance = (typeof STANCES)[number];

export const JOINTS = ["neck", "shoulder", "elbow", "wrist", "spine", "hip", "knee", "ankle"] as const;
export type Joint = (typeof JOINTS)[number];

export const STRETCHES = ["lengthened", "mid", "shortened"] as const;
export type Stretch = (typeof STRETCHES)[number];

export const RELATIONS = ["variation", "alternative", "progression", "regression"] as const;
export type Relation = (typeof RELATIONS)[number];

/** First-time load classes of 6.6 (b). */
export const START_CLASSES = [
  "squat",
  "front_squat",
  "leg_press",
  "deadlift",
  "rdl",
  "hip_thrust",
  "lunge_per_hand",
  "bench",
  "db_press_per_hand",
  "overhead_press",
  "row",
  "pulldown",
  "curl_extension",
  "raise_per_hand",
  "other",
  "none",
] as const;
export type StartClass = (typeof START_CLASSES)[number];

export const GRID_KINDS = ["barbell", "dumbbell", "kettlebell", "stack", "plate", "added", "assist", "band", "none"] as const;
export type GridKind = (typeof GRID_KINDS)[number];

export const MEASURES = ["reps", "seconds", "metres", "kcal"] as const;
export type Measure = (typeof MEASURES)[number];
