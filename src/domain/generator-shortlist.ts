import type { Exercise } from "./exercise";
import type { PlanSettings } from "./generator-input";
import { JUMP_MAX } from "./rep-range";
import { candidates } from "./slot-candidates";
import type { FillInput, FillMemory } from "./slot-fill-input";
import { score } from "./slot-score";
import { stepShare } from "./step-share";
import { EPS } from "./units";
import type { Pattern } from "./vocabulary";

/** What surrounds a place: what the day has already, and what its twin days have. */
export interface Around {
  readonly taken: ReadonlySet<string>;
  readonly otherDays: ReadonlySet<string>;
}

export interface Shortlist {
  /** Holds the best candidate; empty when the place as it stands has none. */
  readonly near: readonly Exercise[];
  readonly canStep: FillMemory["canStep"];
}

interface Ranked {
  readonly exercise: Exercise;
  readonly total: number;
}

/**
 * Narrows the catalogue to the few exercises that can win a place, so that filling it again and again stays cheap. All terms
 * of the score but one are the same in every week that is tried: a twin day takes three points. So the winner is among the
 * best of those that twin days have, or among the best of those they do not have.
 */
export function shortlistsFor(
  allowed: readonly Exercise[],
  settings: PlanSettings,
): (slot: FillInput["slot"], around: Around) => Shortlist {
  const inPattern = (pattern: Pattern) => allowed.filter(({ patterns }) => patterns.includes(pattern));
  const canStep = stepReader(settings);
  const rankings = new Map<string, readonly Ranked[]>();
  const rankingOf = (slot: FillInput["slot"]) => {
    const key = [slot.role, slot.pattern, ...slot.muscles].join(" ");
    const known = rankings.get(key);
    if (known !== undefined) return known;
    const ranking = ranked(slot, inPattern(slot.pattern), settings, canStep);
    rankings.set(key, ranking);
    return ranking;
  };
  return (slot, { taken, otherDays }) => {
    const free = rankingOf(slot).filter(({ exercise }) => !taken.has(exercise.id));
    const isTwin = ({ exercise }: Ranked) => otherDays.has(exercise.id);
    const near = [...best(free.filter(isTwin)), ...best(free.filter((one) => !isTwin(one)))];
    return { near: near.map(({ exercise }) => exercise), canStep };
  };
}

function ranked(
  slot: FillInput["slot"],
  catalogue: readonly Exercise[],
  { gym, preferences }: PlanSettings,
  canStep: FillMemory["canStep"],
): readonly Ranked[] {
  const memory = { lastInSlot: null, usedBefore: new Set<string>(), otherDays: new Set<string>(), canStep };
  const input = { slot, catalogue, gym, preferences, taken: new Set<string>(), memory };
  return candidates(input, "none")
    .map((exercise) => ({ exercise, total: score(exercise, input).total }))
    .sort((a, b) => b.total - a.total);
}

/** Everything as good as the first; the slot filling breaks the tie. */
function best(ranking: readonly Ranked[]): readonly Ranked[] {
  const most = ranking[0]?.total ?? 0;
  return ranking.filter(({ total }) => total >= most - EPS);
}

/** Whether the next load of an exercise is a small enough step here; asked once for each. */
function stepReader(settings: PlanSettings): FillMemory["canStep"] {
  const steps = new Map<string, boolean>();
  return (exercise) => {
    const known = steps.get(exercise.id);
    if (known !== undefined) return known;
    const share = stepShare(exercise, settings.gym, settings, null);
    const isFine = share !== null && share <= JUMP_MAX + EPS;
    steps.set(exercise.id, isFine);
    return isFine;
  };
}
