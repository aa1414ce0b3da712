/**
 * The closed lists of the product. Database checks, API enums and screen labels all read these,
 * so that one word can never mean two things. Order is meaningful where a list is a scale.
 */

export const UNITS = ["kg", "lb"] as const;
export type Unit = (typeof UNITS)[number];

/** Training-engine specification 0.5. Ten roles as the lifter sees them. */
export const SET_ROLES = [
  "warmup",
  "work",
  "top",
  "backoff",
  "drop",
  "rest_pause",
  "myo",
  "cluster",
  "amrap",
  "failure",
] as const;
export type SetRole = (typeof SET_ROLES)[number];

export const SLOT_ROLES = ["primary", "secondary", "accessory", "optional"] as const;
export type SlotRole = (typeof SLOT_ROLES)[number];

export const LEVELS = ["novice", "intermediate", "advanced"] as const;
export type Level = (typeof LEVELS)[number];

export const GOALS = ["strength", "muscle", "fat_loss", "recomposition", "general"] as const;
export type Goal = (typeof GOALS)[number];

export const EQUIPMENT_LEVELS = ["full_gym", "home_gym", "bodyweight"] as const;
export type EquipmentLevel = (typeof EQUIPMENT_LEVELS)[number];

export const SEXES = ["female", "male", "unspecified"] as const;
export type Sex = (typeof SEXES)[number];
/** The classes published formulas and score tables know. */
export type SexClass = Exclude<Sex, "unspecified">;

export const ACTIVITIES = ["sedentary", "light", "moderate", "very"] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const SLEEP_BANDS = ["under_5", "5_6", "6_7", "7_8", "8_9", "over_9"] as const;
export type SleepBand = (typeof SLEEP_BANDS)[number];

export const STRESS_LEVELS = ["low", "moderate", "high"] as const;
export type StressLevel = (typeof STRESS_LEVELS)[number];

export const BODY_AREAS = ["shoulder", "elbow", "wrist", "back", "hip", "knee", "ankle"] as const;
export type BodyArea = (typeof BODY_AREAS)[number];

export const COACHES = ["sam", "max", "sage", "nova", "ace", "chip", "rex", "mo"] as const;
export type CoachId = (typeof COACHES)[number];

export const THEMES = ["dark", "light", "system"] as const;
export type Theme = (typeof THEMES)[number];

export const EFFORT_SCALES = ["rpe", "rir"] as const;
export type EffortScale = (typeof EFFORT_SCALES)[number];

export const TALK_LEVELS = ["quiet", "normal", "chatty"] as const;
export type TalkLevel = (typeof TALK_LEVELS)[number];

export const ONBOARDING_STEPS = ["profile", "training", "equipment", "lifestyle", "coach", "plan", "welcome"] as const;
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** How a typed load is meant (specification 1). */
export const LOAD_BASES = ["total", "per_hand", "stack", "added", "assist", "none"] as const;
export type LoadBasis = (typeof LOAD_BASES)[number];

export const DAY_TYPES = ["push", "pull", "legs", "upper", "lower", "full_body"] as const;
export type DayType = (typeof DAY_TYPES)[number];

export const PATTERNS = [
  "horizontal_push",
  "vertical_push",
  "horizontal_pull",
  "vertical_pull",
  "squat",
  "hinge",
  "lunge",
  "carry",
  "isolation_push",
  "isolation_pull",
  "isolation_legs",
  "core",
  "plyometric",
  "olympic",
  "mobility",
  "cardio",
] as const;
export type Pattern = (typeof PATTERNS)[number];

export const MUSCLES = [
  "chest",
  "upper_chest",
  "lower_chest",
  "lats",
  "upper_back",
  "middle_back",
  "rhomboids",
  "traps",
  "lower_back",
  "erector_spinae",
  "shoulders",
  "front_delts",
  "side_delts",
  "rear_delts",
  "rotator_cuff",
  "biceps",
  "brachialis",
  "triceps",
  "forearms",
  "core",
  "abs",
  "rectus_abdominis",
  "transverse_abdominis",
  "obliques",
  "hip_flexors",
  "quads",
  "hamstrings",
  "calves",
  "adductors",
  "tibialis",
  "glutes",
  "glute_max",
  "glute_med",
  "glute_min",
] as const;
export type MuscleId = (typeof MUSCLES)[number];

/** Child to parent, specification 18.2. A muscle without an entry is a root. */
export const MUSCLE_PARENT: Partial<Record<MuscleId, MuscleId>> = {
  upper_chest: "chest",
  lower_chest: "chest",
  middle_back: "upper_back",
  rhomboids: "upper_back",
  traps: "upper_back",
  erector_spinae: "lower_back",
  front_delts: "shoulders",
  side_delts: "shoulders",
  rear_delts: "shoulders",
  rotator_cuff: "shoulders",
  abs: "core",
  rectus_abdominis: "abs",
  transverse_abdominis: "core",
  obliques: "core",
  hip_flexors: "core",
  glute_max: "glutes",
  glute_med: "glutes",
  glute_min: "glutes",
};

/** Groups of the library's filter, specification 18.2. */
export const MUSCLE_GROUPS = ["chest", "back", "shoulders", "arms", "core", "legs", "glutes", "full_body"] as const;
export type MuscleGroup = (typeof MUSCLE_GROUPS)[number];

/** Groups with weekly landmarks, specification 9.2, in its order. */
export const VOLUME_GROUPS = [
  "chest",
  "back",
  "biceps",
  "triceps",
  "front_delts",
  "side_rear_delts",
  "forearms",
  "quads",
  "hamstrings",
  "glutes",
  "calves",
  "abs",
  "traps",
] as const;
export type VolumeGroup = (typeof VOLUME_GROUPS)[number];

export const EQUIPMENT = [
  "barbell",
  "ez_bar",
  "trap_bar",
  "safety_squat_bar",
  "swiss_bar",
  "landmine",
  "weight_plate",
  "dumbbell",
  "kettlebell",
  "medicine_ball",
  "dip_belt",
  "squat_rack",
  "power_rack",
  "flat_bench",
  "incline_bench",
  "decline_bench",
  "preacher_bench",
  "plyo_box",
  "cable_station",
  "rope_attachment",
  "straight_bar_attachment",
  "lat_bar",
  "v_handle",
  "single_handle",
  "ankle_strap",
  "smith_machine",
  "leg_press_machine",
  "hack_squat_machine",
  "belt_squat_machine",
  "leg_extension_machine",
  "leg_curl_machine",
  "calf_raise_machine",
  "chest_press_machine",
  "shoulder_press_machine",
  "pec_deck",
  "lat_pulldown_machine",
  "seated_row_machine",
  "assisted_pull_up_machine",
  "hip_thrust_machine",
  "hip_abduction_machine",
  "ghd",
  "pull_up_bar",
  "dip_bars",
  "rings",
  "suspension_trainer",
  "ab_wheel",
  "long_band",
  "mini_band",
  "treadmill",
  "stationary_bike",
  "rowing_machine",
  "air_bike",
  "jump_rope",
  "sled",
  "stability_ball",
  "foam_roller",
] as const;
export type EquipmentId = (typeof EQUIPMENT)[number];

/** What a home gym holds before the lifter ticks more (18.2). */
export const HOME_GYM_DEFAULT: readonly EquipmentId[] = ["dumbbell", "kettlebell", "long_band", "mini_band", "pull_up_bar"];

export const CONTRA_TAGS = [
  "axial_load",
  "overhead",
  "deep_knee_flexion",
  "wrist_extension",
  "spinal_flexion",
  "hip_internal_rotation",
  "impact",
  "grip",
  "elbow_load",
] as const;
export type ContraTag = (typeof CONTRA_TAGS)[number];

/** Areas a lifter protects, as the tags they rule out (10.1). */
export const AREA_TAGS: Record<BodyArea, readonly ContraTag[]> = {
  shoulder: ["overhead"],
  back: ["axial_load", "spinal_flexion"],
  hip: ["hip_internal_rotation"],
  knee: ["deep_knee_flexion", "impact"],
  ankle: ["impact"],
  wrist: ["wrist_extension"],
  elbow: ["elbow_load"],
};

export const RECORD_KINDS = [
  "heaviest",
  "weight_at_reps",
  "reps_at_weight",
  "e1rm",
  "set_volume",
  "session_volume",
  "session_reps",
  "added_load",
  "least_assist",
  "duration",
  "distance",
  "pace",
  "relative",
  "workout_volume",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a lifter thinks of an exercise; hidden ones are never suggested (specification 10.1). */
export const EXERCISE_PREFERENCES = ["favourite", "hidden"] as const;
export type ExercisePreference = (typeof EXERCISE_PREFERENCES)[number];

/** What a lifter may use: product specification 3.1. */
export const PLANS = ["free", "pro"] as const;
export type Plan = (typeof PLANS)[number];

/** What the payment service last said of a subscription; `none` is before the first payment. */
export const BILLING_STATUSES = ["none", "active", "past_due", "ended"] as const;
export type BillingStatus = (typeof BILLING_STATUSES)[number];
