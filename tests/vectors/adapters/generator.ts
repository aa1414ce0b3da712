import { generate } from "../../../src/domain/generator";
import type { GeneratorInput, PlanGoal } from "../../../src/domain/generator-input";
import { splitForDays } from "../../../src/domain/generator-split";
import { MAJOR_GROUPS } from "../../../src/domain/generator-volume";
import { GROUP_MEMBERS } from "../../../src/domain/landmarks";
import { EQUIPMENT_LEVELS, type EquipmentId, GOALS } from "../../../src/domain/vocabulary";
import { exercises } from "../../../src/lib/db/data/exercises/all-exercises";
import { LADDERS } from "../../../src/lib/db/data/programs/ladders";
import { auditPlan } from "../../support/plan-audit";
import { equipmentAt } from "../../support/plan-inputs";
import type { AdapterTable } from "../adapter";
import { type Dict, list, num, numOr } from "../value";
import { levelOf } from "./words";

export const generatorAdapters: AdapterTable = {
  "generator.splitForDays": (input) => {
    const isList = Array.isArray(input.days);
    const splits = (isList ? list(input, "days") : [num(input, "days")]).map(splitForDays);
    return { split: isList ? splits : splits[0] };
  },
  "generator.generate": (input, { expected }) => {
    const wish = wishOf(input);
    const advice = generate(wish);
    const { program, report } = advice.value;
    const problems = auditPlan(wish, advice);
    const sets = MAJOR_GROUPS.map((group) => report.weeklySets[group]);
    const fits = (range: unknown) => Array.isArray(range) && sets.every((n) => n >= range[0] && n <= range[1]);
    const least = Math.min(
      ...MAJOR_GROUPS.map((group) => {
        const aims = program.days.filter((day) => day.slots.some((slot) => aimsAt(slot.hint[0] ?? "", group)));
        return aims.length;
      }),
    );
    const wanted = expected.min_frequency;
    const holds = (guardrail: string) => !problems.some((problem) => problem.startsWith(guardrail));
    return {
      split: splitForDays(program.daysPerWeek),
      days: program.daysPerWeek,
      weekly_sets_per_major_muscle: fits(expected.weekly_sets_per_major_muscle) ? expected.weekly_sets_per_major_muscle : sets,
      min_frequency: typeof wanted === "number" && least >= wanted ? wanted : least,
      every_exercise_has_progression: holds("G7"),
      every_main_lift_has_fail_path: holds("G7"),
      violations: problems,
      feasible: report.violations.length === 0,
      minutes: report.minutes,
    };
  },
};

const GOAL_WORDS: Readonly<Record<string, PlanGoal>> = { hypertrophy: "muscle", recomp: "recomposition", "fat loss": "fat_loss" };

function wishOf(input: Dict): GeneratorInput {
  const goal = String(input.goal ?? "general");
  const known: readonly PlanGoal[] = [...GOALS, "power", "endurance"];
  const gym = EQUIPMENT_LEVELS.find((level) => level === input.equipment) ?? "full_gym";
  const equipment = Array.isArray(input.equipment) ? (input.equipment as EquipmentId[]) : equipmentAt(gym);
  return {
    goal: GOAL_WORDS[goal] ?? known.find((each) => each === goal) ?? "general",
    level: levelOf(input.level, "novice"),
    daysPerWeek: num(input, "days"),
    minutes: numOr(input, "minutes", 60),
    gym: { level: gym, equipment, grids: {}, unit: "kg" },
    catalogue: exercises,
    ladders: LADDERS,
    contra: (Array.isArray(input.contra) ? input.contra : []) as GeneratorInput["contra"],
    banned: (Array.isArray(input.banned) ? input.banned : []) as string[],
    favourites: [],
    focus: (Array.isArray(input.focus) ? input.focus : []) as GeneratorInput["focus"],
    availableDays: [],
    age: numOr(input, "age", null),
    bodyKg: numOr(input, "body_kg", null),
    sex: "unspecified",
    seed: numOr(input, "seed", 1),
  };
}

/** The exercise targets a muscle of the group. */
function aimsAt(id: string, group: (typeof MAJOR_GROUPS)[number]): boolean {
  const contrib = exercises.find((one) => one.id === id)?.contrib ?? {};
  return GROUP_MEMBERS[group].some((muscle) => contrib[muscle] === 1);
}
