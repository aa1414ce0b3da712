import type { GeneratorInput, PlanGoal } from "../../src/domain/generator-input";
import { MAJOR_GROUPS, SMALL_GROUPS } from "../../src/domain/generator-volume";
import { mulberry32 } from "../../src/domain/mulberry32";
import {
  CONTRA_TAGS,
  EQUIPMENT,
  EQUIPMENT_LEVELS,
  type EquipmentId,
  type EquipmentLevel,
  GOALS,
  HOME_GYM_DEFAULT,
  LEVELS,
  SEXES,
  UNITS,
} from "../../src/domain/vocabulary";
import { exercises } from "../../src/lib/db/data/exercises/all-exercises";
import { LADDERS } from "../../src/lib/db/data/programs/ladders";

const PLAN_GOALS: readonly PlanGoal[] = [...GOALS, "power", "endurance"];
const TRAINING = exercises.filter(({ use }) => use !== "warmup");

/** The n-th random wish of a row: every goal, level, day count, length, gym, protected area, ban and age occurs. */
export function planInput(seed: number): GeneratorInput {
  const uniform = mulberry32(Math.imul(seed, 0x9e3779b1));
  const one = <T>(from: readonly T[]): T => from[Math.floor(uniform() * from.length)]!;
  const some = <T>(from: readonly T[], most: number): T[] =>
    Array.from({ length: Math.floor(uniform() * (most + 1)) }, () => one(from)).filter((each, i, all) => all.indexOf(each) === i);
  const level = one(EQUIPMENT_LEVELS);
  const daysPerWeek = 1 + Math.floor(uniform() * 7);
  return {
    goal: one(PLAN_GOALS),
    level: one(LEVELS),
    daysPerWeek,
    minutes: 30 + 5 * Math.floor(uniform() * 19),
    gym: { level, equipment: equipmentAt(level, some(EQUIPMENT, 8)), grids: {}, unit: one(UNITS) },
    catalogue: exercises,
    ladders: LADDERS,
    contra: uniform() < 0.4 ? some(CONTRA_TAGS, 2) : [],
    banned: uniform() < 0.3 ? some(TRAINING, 4).map(({ id }) => id) : [],
    favourites: uniform() < 0.3 ? some(TRAINING, 4).map(({ id }) => id) : [],
    focus: uniform() < 0.4 ? some([...MAJOR_GROUPS, ...SMALL_GROUPS], 3) : [],
    availableDays: uniform() < 0.3 ? some([1, 2, 3, 4, 5, 6, 7], 7) : [],
    age: uniform() < 0.2 ? null : 16 + Math.floor(uniform() * 60),
    bodyKg: uniform() < 0.2 ? null : 45 + Math.floor(uniform() * 80),
    sex: one(SEXES),
    seed,
  };
}

export function equipmentAt(level: EquipmentLevel, more: readonly EquipmentId[] = []): readonly EquipmentId[] {
  if (level === "full_gym") return EQUIPMENT;
  return level === "home_gym" ? [...new Set([...HOME_GYM_DEFAULT, ...more])] : more.slice(0, 1);
}
