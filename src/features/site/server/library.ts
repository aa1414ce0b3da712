import { allExercises, newestPrograms } from "@/lib/catalogue";
import type { Library } from "../library";

/** What a lifter finds inside, counted from the catalogue itself: the page can't promise a program that isn't there. */
export function library(): Library {
  const programs = newestPrograms().map(({ id, name, summary, daysPerWeek }) => ({ id, name, summary, daysPerWeek }));
  return { programs: programs.sort((a, b) => a.daysPerWeek - b.daysPerWeek), exercises: allExercises().length };
}
