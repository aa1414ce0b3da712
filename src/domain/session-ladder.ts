import type { Exercise } from "./exercise";
import { DIFFICULTIES } from "./exercise-vocabulary";
import { foldLadder } from "./ladder-fold";
import { harder } from "./load-line";
import { painfulOn } from "./pain-mark";
import type { Program, Slot } from "./program";
import { type Advice, reason } from "./reason";
import { type Calendar, isLightIn } from "./session-calendar";
import type { SessionInput } from "./session-plan";
import { belowPain } from "./session-rung";
import { rangeOf, schemeFor } from "./session-scheme";
import { lineFor, type Standing } from "./session-slot";
import { isAllowed } from "./slot-candidates";
import type { Filled } from "./slot-filling";
import { stateKeyOf } from "./slot-state";
import { LEVELS } from "./vocabulary";

/** Two movements are a ladder; one is only an exercise. */
const LADDER_MIN = 2;

/**
 * The movement of a ladder slot today and where the lifter stands on it. Null for a slot without a ladder, with none to
 * climb here, or where the lifter chose a movement that is not on it.
 */
export function ladderStanding(
  input: SessionInput,
  slot: Slot,
  calendar: Calendar,
  chosen: string | null,
): { readonly standing: Standing; readonly filled: Advice<Filled> } | null {
  const rungs = rungsFor(input, slot);
  const [first] = rungs;
  const wanted = rungs.find(({ id }) => id === chosen);
  if (first === undefined || slot.ladder === undefined || (chosen !== null && wanted === undefined)) return null;
  const scheme = schemeFor(input.program, slot, first, input.preferences.level);
  if (scheme.progression.kind !== "rules") return null;
  const stateKey = stateKeyOf(input.program.id, `ladder-${slot.ladder}`, scheme.key);
  const block = slot.blocks[0];
  const state = foldLadder({
    progression: scheme.progression,
    rungs,
    startRung: startRung(rungs, input),
    rangeOf: (exercise) => (block === undefined ? [1, 1] : rangeOf(block, exercise)),
    sets: slot.blocks.reduce((sum, { sets }) => sum + sets, 0),
    isLight: (exposure) => isLightIn(calendar, exposure),
    isPainful: (date, id) => painfulOn(input.pain ?? [], date).has(id),
    unit: input.gym.unit,
    outcomes: rungs.flatMap(({ id }) => (input.history[id] ?? []).filter((exposure) => exposure.stateKey === stateKey)),
    today: input.today,
  });
  const exercise = wanted ?? rungs[Math.min(rungs.length - 1, Math.max(0, state.value.rung))] ?? first;
  const rung = rungs.indexOf(exercise);
  const line = lineFor(input, exercise);
  // Another movement of the ladder begins at its own bottom.
  const repTarget = rung === state.value.rung ? state.value.repTarget : 0;
  const value = { ...state.value, rung, repTarget, plannedKg: line === null ? null : hangingKg(exercise, line) };
  const near = [rungs[rung - 1], rungs[rung + 1]].flatMap((each) => (each === undefined ? [] : [each.id]));
  const why = reason("slot.ladder", { slot: slot.id, exercise: exercise.id, rung: rung + 1, of: rungs.length });
  return {
    standing: {
      exercise,
      line,
      scheme: schemeFor(input.program, slot, exercise, input.preferences.level),
      stateKey,
      state: { ...state, value },
      zone: "upper",
      place: { week: calendar.week, isDeload: calendar.isDeload },
    },
    filled: { value: { exercise, alternatives: near }, confidence: "high", reasons: [why], missing: [] },
  };
}

type Climber = Pick<SessionInput, "catalogue" | "gym" | "preferences"> & { readonly program: Pick<Program, "ladders"> };

/** The movements of the slot's ladder this lifter may do here; the second list where the first needs what is not there. */
export function rungsFor(input: Climber, { ladder }: Pick<Slot, "ladder">): readonly Exercise[] {
  const named = ladder === undefined ? undefined : input.program.ladders?.[ladder];
  if (named === undefined) return [];
  const able = (ids: readonly string[]) =>
    belowPain(ids, input.preferences).flatMap((id) =>
      input.catalogue.filter((exercise) => exercise.id === id && isAllowed(exercise, input)),
    );
  const main = able(named.rungs);
  const other = able(named.without ?? []);
  return main.length >= LADDER_MIN || main.length >= other.length ? main : other;
}

/** Beginners start at the bottom, others at the first movement of their level. */
export function startRung(rungs: readonly Exercise[], { preferences }: Pick<SessionInput, "preferences">): number {
  if (preferences.level === "novice") return 0;
  const wanted = LEVELS.indexOf(preferences.level);
  const at = rungs.findIndex(({ difficulty }) => DIFFICULTIES.indexOf(difficulty) >= wanted);
  return at < 0 ? rungs.length - 1 : at;
}

/** Nothing hangs on the belt, except where the belt is the point. */
function hangingKg(exercise: Exercise, line: NonNullable<Standing["line"]>): number {
  const needsBelt = exercise.equipment.length > 0 && exercise.equipment.every((items) => items.includes("dip_belt"));
  return needsBelt ? (harder(line, 0) ?? 0) : 0;
}
