import type { Program } from "@/domain/program";
import type { ProgramCard } from "./shapes";

/** A program as a list shows it; minutes are those of a usual day. */
export function programCard(program: Program): ProgramCard {
  const { id, name, summary, why, levels, goals, equipmentLevels, daysPerWeek, days } = program;
  return {
    ...{ id, name, summary, why, daysPerWeek },
    levels: [...levels],
    goals: [...goals],
    equipmentLevels: [...equipmentLevels],
    minutes: Math.round(days.reduce((sum, day) => sum + day.minutes, 0) / Math.max(1, days.length)),
  };
}
