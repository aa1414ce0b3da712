import type { Exercise } from "../domain/exercise";
import type { Ladder, Program } from "../domain/program";
import { exercises } from "./db/data/exercises/all-exercises";
import { programs } from "./db/data/programs/all-programs";
import { LADDERS } from "./db/data/programs/ladders";

/* The reference data as the code ships it; the seeded tables hold the same for SQL and exports. */

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));

export function exerciseById(id: string): Exercise | null {
  return byId.get(id) ?? null;
}

const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));

export function exerciseBySlug(slug: string): Exercise | null {
  return bySlug.get(slug) ?? null;
}

/** The name to show; an exercise the catalogue no longer knows keeps its id in words. */
export function exerciseName(id: string): string {
  return byId.get(id)?.name ?? id.replaceAll("_", " ");
}

export function allExercises(): readonly Exercise[] {
  return exercises;
}

/** The program at a pinned version; the newest one without. */
export function programById(id: string, version?: number): Program | null {
  const versions = programs.filter((program) => program.id === id && (version === undefined || program.version === version));
  return versions.sort((a, b) => b.version - a.version)[0] ?? null;
}

/** Every program once, at its newest version. */
export function newestPrograms(): readonly Program[] {
  return programs.filter((program) => programById(program.id) === program);
}

export function allPrograms(): readonly Program[] {
  return programs;
}

/** Movements from easy to hard, by name. */
export function allLadders(): Readonly<Record<string, Ladder>> {
  return LADDERS;
}
