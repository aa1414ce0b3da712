import { describe, expect, test } from "vitest";
import * as events from "./event-types";
import * as catalogue from "./exercise-vocabulary";
import * as vocabulary from "./vocabulary";

/** Words stand in every lifter's database and log: one may be added, none may change or move. */
const WORDS: Readonly<Record<string, string>> = {
  UNITS: "kg lb",
  SET_ROLES: "warmup work top backoff drop rest_pause myo cluster amrap failure",
  SLOT_ROLES: "primary secondary accessory optional",
  LEVELS: "novice intermediate advanced",
  GOALS: "strength muscle fat_loss recomposition general",
  EQUIPMENT_LEVELS: "full_gym home_gym bodyweight",
  SEXES: "female male unspecified",
  ACTIVITIES: "sedentary light moderate very",
  SLEEP_BANDS: "under_5 5_6 6_7 7_8 8_9 over_9",
  STRESS_LEVELS: "low moderate high",
  BODY_AREAS: "shoulder elbow wrist back hip knee ankle",
  COACHES: "sam max sage nova ace chip rex mo",
  THEMES: "dark light system",
  EFFORT_SCALES: "rpe rir",
  TALK_LEVELS: "quiet normal chatty",
  ONBOARDING_STEPS: "profile training equipment lifestyle coach plan welcome",
  LOAD_BASES: "total per_hand stack added assist none",
  DAY_TYPES: "push pull legs upper lower full_body",
  PATTERNS:
    "horizontal_push vertical_push horizontal_pull vertical_pull squat hinge lunge carry isolation_push isolation_pull " +
    "isolation_legs core plyometric olympic mobility cardio",
  MUSCLES:
    "chest upper_chest lower_chest lats upper_back middle_back rhomboids traps lower_back erector_spinae shoulders " +
    "front_delts side_delts rear_delts rotator_cuff biceps brachialis triceps forearms core abs rectus_abdominis " +
    "transverse_abdominis obliques hip_flexors quads hamstrings calves adductors tibialis glutes glute_max glute_med glute_min",
  MUSCLE_GROUPS: "chest back shoulders arms core legs glutes full_body",
  VOLUME_GROUPS: "chest back biceps triceps front_delts side_rear_delts forearms quads hamstrings glutes calves abs traps",
  EQUIPMENT:
    "barbell ez_bar trap_bar safety_squat_bar swiss_bar landmine weight_plate dumbbell kettlebell medicine_ball dip_belt " +
    "squat_rack power_rack flat_bench incline_bench decline_bench preacher_bench plyo_box cable_station rope_attachment " +
    "straight_bar_attachment lat_bar v_handle single_handle ankle_strap smith_machine leg_press_machine hack_squat_machine " +
    "belt_squat_machine leg_extension_machine leg_curl_machine calf_raise_machine chest_press_machine shoulder_press_machine " +
    "pec_deck lat_pulldown_machine seated_row_machine assisted_pull_up_machine hip_thrust_machine hip_abduction_machine ghd " +
    "pull_up_bar dip_bars rings suspension_trainer ab_wheel long_band mini_band treadmill stationary_bike rowing_machine " +
    "air_bike jump_rope sled stability_ball foam_roller",
  HOME_GYM_DEFAULT: "dumbbell kettlebell long_band mini_band pull_up_bar",
  CONTRA_TAGS:
    "axial_load overhead deep_knee_flexion wrist_extension spinal_flexion hip_internal_rotation impact grip elbow_load",
  RECORD_KINDS:
    "heaviest weight_at_reps reps_at_weight e1rm set_volume session_volume session_reps added_load least_assist duration " +
    "distance pace relative workout_volume",
  EVENT_TYPES:
    "user.joined workout.started set.logged record.broken workout.finished workout.discarded weight.logged program.started " +
    "recovery.logged deload.started deload.ended freeze.started break.declined exercise.marked pain.marked pain.cleared goal.set goal.ended " +
    "billing.heard checkout.started pro.started pro.cancelled pro.ended payment.failed",
  EXERCISE_PREFERENCES: "favourite hidden",
  PLANS: "free pro",
  BILLING_STATUSES: "none active past_due ended",
};

const lists = Object.entries({ ...vocabulary, ...events }).flatMap(([name, list]) =>
  Array.isArray(list) ? [{ name, words: list.join(" ") }] : [],
);

describe("words", () => {
  test("are all listed here", () => expect(lists.map(({ name }) => name).sort()).toEqual(Object.keys(WORDS).sort()));

  test.each(lists)("of $name stay what they are, in their order", ({ name, words }) => expect(words).toBe(WORDS[name]));
});

describe("trees", () => {
  test("a part of a muscle has its whole above it", () => {
    const parts = Object.entries(vocabulary.MUSCLE_PARENT).map(([part, whole]) => `${part} < ${whole}`);
    expect(parts).toEqual([
      "upper_chest < chest",
      "lower_chest < chest",
      "middle_back < upper_back",
      "rhomboids < upper_back",
      "traps < upper_back",
      "erector_spinae < lower_back",
      "front_delts < shoulders",
      "side_delts < shoulders",
      "rear_delts < shoulders",
      "rotator_cuff < shoulders",
      "abs < core",
      "rectus_abdominis < abs",
      "transverse_abdominis < core",
      "obliques < core",
      "hip_flexors < core",
      "glute_max < glutes",
      "glute_med < glutes",
      "glute_min < glutes",
    ]);
  });

  test("an area to protect rules out the movements that load it (specification 10.1)", () => {
    expect(vocabulary.AREA_TAGS).toEqual({
      shoulder: ["overhead"],
      back: ["axial_load", "spinal_flexion"],
      hip: ["hip_internal_rotation"],
      knee: ["deep_knee_flexion", "impact"],
      ankle: ["impact"],
      wrist: ["wrist_extension"],
      elbow: ["elbow_load"],
    });
  });
});

/** The words every record of the catalogue is written with (specification 18.1); scales keep their order. */
const CATALOGUE_WORDS: Readonly<Record<string, string>> = {
  DIFFICULTIES: "beginner intermediate advanced elite",
  PRIORITIES: "essential common specialized niche",
  CATEGORIES: "compound isolation cardio mobility",
  LATERALITIES: "bilateral unilateral alternating",
  FORCES: "push pull static dynamic",
  PLANES: "sagittal frontal transverse",
  CHAINS: "anterior posterior lateral",
  POSITIONS: "standing seated kneeling half_kneeling lying_supine lying_prone incline hanging plank all_fours",
  GRIPS: "overhand underhand neutral mixed hook false",
  GRIP_WIDTHS: "narrow shoulder_width wide",
  STANCES: "hip_width narrow wide staggered split single_leg",
  JOINTS: "neck shoulder elbow wrist spine hip knee ankle",
  STRETCHES: "lengthened mid shortened",
  RELATIONS: "variation alternative progression regression",
  START_CLASSES:
    "squat front_squat leg_press deadlift rdl hip_thrust lunge_per_hand bench db_press_per_hand overhead_press row pulldown " +
    "curl_extension raise_per_hand other none",
  GRID_KINDS: "barbell dumbbell kettlebell stack plate added assist band none",
  MEASURES: "reps seconds metres kcal",
};

test("the words of the catalogue stay what they are, in their order", () => {
  const lists = Object.entries(catalogue).map(([name, list]) => [name, list.join(" ")]);
  expect(Object.fromEntries(lists)).toEqual(CATALOGUE_WORDS);
});
