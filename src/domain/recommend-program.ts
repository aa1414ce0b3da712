import { isGoalAllowed } from "./onboarding-limits";
import type { Program } from "./program";
import { type Advice, type Reason, reason } from "./reason";
import { EPS } from "./units";
import { type EquipmentLevel, type Goal, LEVELS, type Level } from "./vocabulary";

export interface Answers {
  readonly goal: Goal;
  readonly level: Level;
  readonly daysPerWeek: number;
  readonly equipment: EquipmentLevel;
  /** Minutes a session may take; null when skipped. */
  readonly minutes: number | null;
  /** Possibly under 18. */
  readonly isMinor: boolean;
}

export interface Recommendation {
  readonly programId: string;
  /** Next best, two at most. */
  readonly runnersUp: readonly string[];
  /** The best and its runners-up, each with the answers that speak for it. */
  readonly choices: readonly { readonly programId: string; readonly because: Reason }[];
}

const LEVEL_MATCH = 4;
const LEVEL_ADJACENT = 1;
const GOAL_MATCH = 3;
const GOAL_RELATED = 1;
const LENGTH_FIT = 1;
const TIME_SLACK = 1.1;
const RUNNERS_UP = 2;
/** Beginners recover on four days and learn as fast. */
const NOVICE_DAYS = 4;

/** The programme to offer first, product specification 4.3.4; null when nothing fits the equipment and the days. */
export function recommendProgram(programs: readonly Program[], answers: Answers): Advice<Recommendation | null> {
  const days = answers.level === "novice" ? Math.min(NOVICE_DAYS, answers.daysPerWeek) : answers.daysPerWeek;
  const goal = isGoalAllowed(answers.goal, answers.isMinor) ? answers.goal : "general";
  const fitting = programs.filter((program) => isOffered(program, answers)).map((program) => rate(program, answers, goal, days));
  const ranked = fitting.sort(
    (a, b) =>
      a.distance - b.distance ||
      b.score - a.score ||
      weeklyOrder(a.weeklySets, b.weeklySets) ||
      (a.program.id < b.program.id ? -1 : 1),
  );
  const missing = answers.minutes === null ? ["minutes"] : [];
  const [best] = ranked;
  if (best === undefined) {
    const why = reason("program.none-fits", { equipment: answers.equipment, days });
    return { value: null, confidence: "low", reasons: [why], missing };
  }
  const reasons: [Reason, ...Reason[]] = [because(best, answers, goal)];
  if (days < answers.daysPerWeek) reasons.push(reason("program.novice-days", { asked: answers.daysPerWeek, days }));
  if (goal !== answers.goal) reasons.push(reason("program.age-goal", { asked: answers.goal, goal }));
  const isSure = best.distance === 0 && best.levelPoints === LEVEL_MATCH && best.goalPoints === GOAL_MATCH;
  const choices = ranked
    .slice(0, 1 + RUNNERS_UP)
    .map((each) => ({ programId: each.program.id, because: because(each, answers, goal) }));
  const runnersUp = choices.slice(1).map((each) => each.programId);
  return { value: { programId: best.program.id, runnersUp, choices }, confidence: isSure ? "high" : "medium", reasons, missing };
}

/** The answers this programme matches; null where it does not. */
function because(rated: ReturnType<typeof rate>, answers: Answers, goal: Goal): Reason {
  return reason("program.recommended", {
    program: rated.program.id,
    level: rated.levelPoints === LEVEL_MATCH ? answers.level : null,
    goal: rated.goalPoints === GOAL_MATCH ? goal : null,
    equipment: answers.equipment,
    days: rated.program.daysPerWeek,
    askedDays: answers.daysPerWeek,
    minutes: rated.lengthPoints > 0 ? answers.minutes : null,
    score: rated.score,
  });
}

/** Hard rules: the equipment, no fat-loss programme under 18, no test of maximum for minors or beginners, four days for a beginner. */
function isOffered(program: Program, { equipment, isMinor, level }: Answers): boolean {
  if (!program.equipmentLevels.includes(equipment)) return false;
  if (isMinor && program.goals.every((goal) => goal === "fat_loss")) return false;
  if ((isMinor || level === "novice") && program.phases.some(({ kind }) => kind === "test")) return false;
  return level !== "novice" || program.daysPerWeek <= NOVICE_DAYS;
}

function rate(program: Program, answers: Answers, goal: Goal, days: number) {
  const levelPoints = pointsForLevel(program.levels, answers.level);
  const goalPoints = program.goals.includes(goal)
    ? GOAL_MATCH
    : program.goals.some((each) => isRelated(each, goal))
      ? GOAL_RELATED
      : 0;
  const longest = Math.max(0, ...program.days.map(({ minutes }) => minutes));
  const lengthPoints = answers.minutes !== null && longest <= answers.minutes * TIME_SLACK + EPS ? LENGTH_FIT : 0;
  return {
    program,
    levelPoints,
    goalPoints,
    lengthPoints,
    score: levelPoints + goalPoints + lengthPoints,
    distance: dayDistance(program.daysPerWeek, days),
    weeklySets: weeklySets(program),
  };
}

function pointsForLevel(levels: readonly Level[], level: Level): number {
  if (levels.includes(level)) return LEVEL_MATCH;
  return levels.some((each) => Math.abs(LEVELS.indexOf(each) - LEVELS.indexOf(level)) === 1) ? LEVEL_ADJACENT : 0;
}

/** Muscle goes with strength and recomposition, recomposition with fat loss, general with everything. */
const RELATED: readonly (readonly [Goal, Goal])[] = [
  ["muscle", "strength"],
  ["muscle", "recomposition"],
  ["recomposition", "fat_loss"],
];

function isRelated(a: Goal, b: Goal): boolean {
  if (a === "general" || b === "general") return true;
  return RELATED.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

/** The days asked for come first, then the nearest fewer, and more days only when nothing has fewer. */
function dayDistance(programDays: number, days: number): number {
  return programDays <= days ? days - programDays : 100 + programDays - days;
}

function weeklySets({ days, daysPerWeek }: Program): number {
  const sets = days.reduce(
    (sum, day) => sum + day.slots.reduce((all, slot) => all + slot.blocks.reduce((n, block) => n + block.sets, 0), 0),
    0,
  );
  return days.length === 0 ? 0 : (sets * daysPerWeek) / days.length;
}

function weeklyOrder(a: number, b: number): number {
  return Math.abs(a - b) <= EPS ? 0 : a - b;
}
