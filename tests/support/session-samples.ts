import type { Exercise } from "../../src/domain/exercise";
import type { Gym } from "../../src/domain/gym";
import type { Day, Program, Slot } from "../../src/domain/program";
import { buildSession } from "../../src/domain/session";
import type { SessionInput, SessionPlan } from "../../src/domain/session-plan";
import type { SlotExposure } from "../../src/domain/slot-state";
import { EQUIPMENT, type MuscleId, type Pattern } from "../../src/domain/vocabulary";

/** A small catalogue, a programme of two days and a lifter, for the tests of the session builder. */
export const TODAY = "2026-01-05";

export function exercise(id: string, over: Partial<Exercise> = {}): Exercise {
  return {
    id,
    slug: id,
    name: id,
    aliases: [],
    category: "compound",
    patterns: ["horizontal_push"],
    use: "training",
    contrib: { chest: 1, triceps: 0.5 },
    stabilisers: [],
    equipment: [],
    loadBasis: "total",
    gridKind: "barbell",
    measure: "reps",
    laterality: "bilateral",
    force: "push",
    planes: [],
    chain: "anterior",
    kinetic: "open",
    positions: [],
    grips: [],
    gripWidths: [],
    stances: [],
    joints: [],
    stretch: "mid",
    axialLoad: 0,
    skill: 1,
    difficulty: "beginner",
    priority: "essential",
    ranges: { strength: null, hypertrophy: null, endurance: null },
    defaultSets: 3,
    defaultRestS: 120,
    startClass: "bench",
    contraindications: [],
    injuryNotes: [],
    instructions: [],
    cues: [],
    mistakes: [],
    breathing: "",
    why: "",
    safety: null,
    demo: null,
    relations: [],
    version: 1,
    licence: "own",
    ...over,
  };
}
const bare = { gridKind: "none", loadBasis: "none", startClass: "none" } as const;
export const CATALOGUE = [
  exercise("bench", { equipment: [["barbell", "flat_bench"]] }),
  exercise("machine_press", { gridKind: "stack", equipment: [["chest_press_machine"]], priority: "common" }),
  exercise("push_up", { ...bare, priority: "common", relations: [{ type: "progression", to: "archer" }] }),
  exercise("archer", { ...bare, difficulty: "intermediate", priority: "niche" }),
  exercise("fly", {
    category: "isolation",
    priority: "common",
    gridKind: "dumbbell",
    loadBasis: "per_hand",
    contrib: { chest: 1 },
    equipment: [["dumbbell"]],
    startClass: "raise_per_hand",
  }),
  exercise("squat", {
    patterns: ["squat"],
    contrib: { quads: 1, glutes: 0.5 },
    equipment: [["barbell", "squat_rack"]],
    contraindications: ["axial_load"],
    startClass: "squat",
  }),
  exercise("leg_press", {
    patterns: ["squat"],
    contrib: { quads: 1 },
    gridKind: "plate",
    equipment: [["leg_press_machine"]],
    startClass: "leg_press",
    priority: "common",
  }),
  exercise("pull_up", {
    patterns: ["vertical_pull"],
    contrib: { lats: 1, biceps: 0.5 },
    gridKind: "added",
    loadBasis: "added",
    bodyweightFraction: 1,
    startClass: "none",
    equipment: [["pull_up_bar"]],
    difficulty: "intermediate",
  }),
  exercise("plank", {
    ...bare,
    patterns: ["core"],
    contrib: { abs: 1 },
    category: "isolation",
    measure: "seconds",
    ranges: { strength: null, hypertrophy: [20, 45], endurance: null },
  }),
];
function slot(
  id: string,
  order: number,
  role: Slot["role"],
  pattern: Pattern,
  muscles: readonly MuscleId[],
  sets: number,
  reps: readonly [number, number],
  over: Partial<Slot> = {},
): Slot {
  const blocks = [{ sets, reps, role: "work" as const, intensity: { by: "state" as const }, rpe: 8 }];
  return { id, order, role, pattern, muscles, hint: [], fixed: false, blocks, restS: 120, progression: "dp", ...over };
}
export const DAY_A: Day = {
  id: "a",
  order: 1,
  name: "Day A",
  type: "push",
  minutes: 60,
  muscles: ["chest"],
  slots: [
    slot("a1", 1, "primary", "horizontal_push", ["chest", "triceps"], 4, [5, 8], { hint: ["bench"] }),
    slot("a2", 2, "primary", "squat", ["quads"], 3, [6, 10]),
    slot("a3", 3, "secondary", "horizontal_push", ["chest"], 3, [8, 12], { hint: ["fly"] }),
    slot("a4", 4, "accessory", "vertical_pull", ["lats"], 3, [6, 10]),
    slot("a5", 5, "accessory", "core", ["abs"], 3, [10, 15]),
    slot("a6", 6, "optional", "horizontal_push", ["chest"], 2, [10, 15]),
  ],
};
export const PROGRAM: Program = {
  id: "p",
  version: 1,
  name: "P",
  summary: "",
  why: "",
  credit: null,
  levels: ["novice"],
  goals: ["muscle"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 3,
  order: "sequence",
  cycleWeeks: 1,
  phases: [],
  days: [DAY_A, { ...DAY_A, id: "b", order: 2, name: "Day B", slots: [slot("b1", 1, "primary", "squat", ["quads"], 3, [5, 8])] }],
  progressions: {},
  deload: "engine",
};
export const FULL: Gym = { level: "full_gym", equipment: EQUIPMENT, grids: {}, unit: "kg" };
export const PREFERENCES = { level: "novice", favourites: [], disliked: [], banned: [], contraTags: [] } as const;
export const input = (over: Partial<SessionInput> = {}): SessionInput => ({
  program: PROGRAM,
  enrolment: { startedOn: TODAY, days: [] },
  catalogue: CATALOGUE,
  gym: FULL,
  preferences: PREFERENCES,
  history: {},
  sessionDates: [],
  bodyKg: 80,
  sex: "male",
  today: TODAY,
  ...over,
});
export const planOf = (over: Partial<SessionInput> = {}) => buildSession(input(over)).value as SessionPlan;
export const idsOf = (plan: SessionPlan) => plan.exercises.map(({ exerciseId }) => exerciseId);

/** The session as the log would keep it, every set done at `reps`. */
export function logged(plan: SessionPlan, date: string, reps: (max: number) => number): Record<string, SlotExposure[]> {
  return Object.fromEntries(
    plan.exercises.map((each) => [
      each.exerciseId,
      [
        {
          date,
          workoutId: `w-${date}`,
          exerciseId: each.exerciseId,
          stateKey: each.stateKey,
          slotId: each.slotId,
          plannedSets: each.plannedSets,
          modified: false,
          sets: each.sets.map((set) => ({
            role: set.role,
            kg: set.kg ?? 0,
            reps: reps(set.repsMax),
            rpe: 8,
            target: { kg: set.kg, repsMin: set.repsMin, repsMax: set.repsMax },
          })),
        },
      ],
    ]),
  );
}
