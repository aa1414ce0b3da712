import type { DayType, EquipmentId } from "./vocabulary";

export const WARMUP_PHASES = ["general", "dynamic", "prep"] as const;
/** General raises the pulse, dynamic moves the joints, prep rehearses the day's movements. */
export type WarmupPhaseKind = (typeof WARMUP_PHASES)[number];

export type WarmupLoad = "light" | "very_light" | "empty_hands";

/** One movement as the template asks for it, specification 14. */
export interface WarmupMove {
  readonly exerciseId: string;
  /** Repetitions (each side where one side works), or seconds of holding or moving. */
  readonly amount: number;
  readonly unit: "reps" | "seconds";
  /** Null where nothing is held. */
  readonly load: WarmupLoad | null;
}

export interface WarmupTemplatePhase {
  readonly kind: WarmupPhaseKind;
  /** Length in the template, changes of position included. */
  readonly seconds: number;
  readonly moves: readonly WarmupMove[];
}

const reps = (exerciseId: string, amount: number, load: WarmupLoad | null = null): WarmupMove => ({
  exerciseId,
  amount,
  unit: "reps",
  load,
});
const seconds = (exerciseId: string, amount: number): WarmupMove => ({ exerciseId, amount, unit: "seconds", load: null });

const SHOULDERS_GENERAL = [seconds("jumping_jacks", 120), reps("arm_circles", 20)];
const LEGS_GENERAL = [seconds("jumping_jacks", 120), seconds("high_knees", 30)];
const PUSH_DYNAMIC = [reps("band_pull_apart", 15), reps("wall_slide", 10), reps("push_up", 10)];
const PULL_DYNAMIC = [reps("cat_cow", 10), reps("band_pull_apart", 15), reps("face_pull", 15)];
const LEGS_DYNAMIC = [reps("leg_swing", 15), reps("walking_lunge", 10), reps("glute_bridge", 15), reps("hip_circle", 10)];
const PUSH_PREP = [reps("push_up", 10), reps("dumbbell_shoulder_press", 10, "very_light")];
const PULL_PREP = [seconds("dead_hang", 30), reps("scapular_pull_up", 10)];
const LEGS_PREP = [reps("bodyweight_squat", 15), reps("goblet_squat", 10, "light")];

const phases = (
  general: readonly WarmupMove[],
  dynamic: readonly WarmupMove[],
  prep: readonly WarmupMove[],
  [dynamicSeconds, prepSeconds]: readonly [number, number],
): readonly WarmupTemplatePhase[] => [
  { kind: "general", seconds: 180, moves: general },
  { kind: "dynamic", seconds: dynamicSeconds, moves: dynamic },
  { kind: "prep", seconds: prepSeconds, moves: prep },
];

const LEGS = phases(LEGS_GENERAL, LEGS_DYNAMIC, LEGS_PREP, [300, 240]);

/** Ten minutes, twelve where legs are trained. Upper days do push and pull once each; full days move legs and rehearse a press. */
export const WARMUP_TEMPLATES: Readonly<Record<DayType, readonly WarmupTemplatePhase[]>> = {
  push: phases(SHOULDERS_GENERAL, PUSH_DYNAMIC, PUSH_PREP, [240, 180]),
  pull: phases(SHOULDERS_GENERAL, PULL_DYNAMIC, PULL_PREP, [240, 180]),
  legs: LEGS,
  upper: phases(
    SHOULDERS_GENERAL,
    [...PUSH_DYNAMIC, ...PULL_DYNAMIC.filter(({ exerciseId }) => exerciseId !== "band_pull_apart")],
    [...PUSH_PREP, ...PULL_PREP],
    [240, 180],
  ),
  lower: LEGS,
  full_body: phases(LEGS_GENERAL, LEGS_DYNAMIC, PUSH_PREP, [300, 240]),
};

/** Time a mobility movement adds to the dynamic phase of the template. */
export const MOBILITY_SECONDS = 45;

const UPPER_MOBILITY = [
  reps("thoracic_rotation", 8),
  reps("thread_the_needle", 6),
  reps("wrist_circles", 10),
  reps("ytw_raise", 6),
];
const LEGS_MOBILITY = [
  reps("worlds_greatest_stretch", 6),
  seconds("ninety_ninety_hip_stretch", 40),
  reps("toy_soldier", 10),
  reps("ankle_circle", 10),
];

/** Extra movements for the day's joints, best first; two of them are added. */
export const WARMUP_MOBILITY: Readonly<Record<DayType, readonly WarmupMove[]>> = {
  push: UPPER_MOBILITY,
  pull: UPPER_MOBILITY,
  upper: UPPER_MOBILITY,
  legs: LEGS_MOBILITY,
  lower: LEGS_MOBILITY,
  full_body: [LEGS_MOBILITY[0], UPPER_MOBILITY[0], ...LEGS_MOBILITY.slice(1), ...UPPER_MOBILITY.slice(1)].filter(
    (move) => move !== undefined,
  ),
};

const ON_THE_FLOOR = [reps("prone_y_raise", 10), reps("wall_slide", 10), reps("prone_cobra", 10), reps("ytw_raise", 6)];
const BACK_ON_THE_FLOOR = [reps("prone_cobra", 10), reps("prone_y_raise", 10), reps("ytw_raise", 6)];

/** What stands in for a movement whose equipment is missing, best first. */
export const WARMUP_SWAPS: Readonly<Partial<Record<EquipmentId, readonly WarmupMove[]>>> = {
  long_band: ON_THE_FLOOR,
  cable_station: ON_THE_FLOOR,
  pull_up_bar: BACK_ON_THE_FLOOR,
};
