import type { Exercise } from "./exercise";
import { DIFFICULTIES } from "./exercise-vocabulary";
import type { Preferences } from "./gym";
import { contribMatch } from "./muscles";
import { LEVELS } from "./vocabulary";

/** Points by name; they add up to at most 100, and each is worth nothing at 0. */
export type SubstituteTerms = Readonly<
  Record<"pattern" | "muscles" | "build" | "loadability" | "skill" | "stretch" | "preference" | "related", number>
>;

export interface SubstituteContext {
  readonly preferences: Preferences;
  readonly used: ReadonlySet<string>;
  /** Share by which the next load is harder (step-share.ts); null where nothing is loaded. */
  readonly stepShare: (exercise: Exercise) => number | null;
}

const WEIGHTS = {
  pattern: 35,
  muscles: 25,
  build: 10,
  loadability: 10,
  skill: 10,
  stretch: 5,
  preference: 5,
  related: 15,
} as const;
const MAX = 100;
/** Steps that differ by this many doublings have nothing in common any more. */
const STEP_DOUBLINGS = 3;

/** How much of the training effect `to` keeps when it stands in for `from`, 0–100 (specification 10.2). */
export function substituteScore(
  from: Exercise,
  to: Exercise,
  context: SubstituteContext,
): { total: number; terms: SubstituteTerms } {
  const terms: SubstituteTerms = {
    pattern: WEIGHTS.pattern * samePattern(from, to),
    muscles: WEIGHTS.muscles * contribMatch(from.contrib, to.contrib),
    build: WEIGHTS.build * (half(from.category === to.category) + half(from.laterality === to.laterality)),
    loadability: WEIGHTS.loadability * sameSteps(context.stepShare(from), context.stepShare(to)),
    skill: WEIGHTS.skill * (isAtHome(to, context.preferences) ? 1 : 0.5),
    stretch: from.stretch === to.stretch ? WEIGHTS.stretch : 0,
    preference: WEIGHTS.preference * liking(to.id, context),
    related: areRelated(from, to) ? WEIGHTS.related : 0,
  };
  return {
    total: Math.min(
      MAX,
      Object.values(terms).reduce((sum, points) => sum + points, 0),
    ),
    terms,
  };
}

function samePattern(from: Exercise, to: Exercise): number {
  if (from.patterns[0] === to.patterns[0]) return 1;
  return from.patterns.some((pattern) => to.patterns.includes(pattern)) ? 0.5 : 0;
}

/** Two movements without load step alike; a loaded and an unloaded one do not. */
function sameSteps(from: number | null, to: number | null): number {
  if (from === null || to === null) return from === to ? 1 : 0;
  if (from <= 0 || to <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log2(to / from)) / STEP_DOUBLINGS);
}

/** The filters let nothing through that is more than one level above the lifter. */
function isAtHome({ difficulty }: Exercise, { level }: Preferences): boolean {
  return DIFFICULTIES.indexOf(difficulty) <= LEVELS.indexOf(level);
}

function liking(id: string, { preferences, used }: SubstituteContext): number {
  if (preferences.disliked.includes(id)) return 0;
  if (preferences.favourites.includes(id)) return 1;
  return used.has(id) ? 0.6 : 0.4;
}

/** Variations and alternatives hold in both directions, whichever record names them. */
function areRelated(a: Exercise, b: Exercise): boolean {
  return names(a, b.id) || names(b, a.id);
}

function names({ relations }: Exercise, id: string): boolean {
  return relations.some(({ type, to }) => to === id && (type === "variation" || type === "alternative"));
}

function half(isSame: boolean): number {
  return isSame ? 0.5 : 0;
}
