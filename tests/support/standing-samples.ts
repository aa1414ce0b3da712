import { defaultGrid } from "../../src/domain/load-grid";
import { lineOf } from "../../src/domain/load-line";
import type { Program, SetBlock, Slot } from "../../src/domain/program";
import type { SessionInput } from "../../src/domain/session-plan";
import { schemeFor } from "../../src/domain/session-scheme";
import { plannedSets, type SetsInput } from "../../src/domain/session-sets";
import type { Standing } from "../../src/domain/session-slot";
import { type SlotState, startState } from "../../src/domain/slot-state";
import { CATALOGUE, DAY_A, input, PROGRAM } from "./session-samples";

/* A lift standing somewhere on a scheme, for the tests of the sets it is planned with. */

export const work = (sets: number, reps: SetBlock["reps"], over: Partial<SetBlock> = {}): SetBlock => ({
  ...{ sets, reps, role: "work", intensity: { by: "state" } },
  ...over,
});
/** As many as possible, of which `min` count as made. */
export const plusSet = (min: number, over: Partial<SetBlock> = {}): SetBlock =>
  work(1, { amrap: true, min }, { role: "amrap", ...over });

/** Nothing is reduced today. */
export const FRESH = { volume: 1, intensity: 1, rpeCap: null, fewerSets: 0, reasons: [] } as const;

export interface Standings {
  /** `dp` when absent. */
  readonly progression?: Program["progressions"][string];
  readonly progressions?: Program["progressions"];
  readonly exerciseId?: string;
  readonly slot?: Partial<Slot>;
  readonly state?: Partial<SlotState>;
  readonly standing?: Partial<Standing>;
  readonly session?: Partial<SessionInput>;
  readonly easing?: Partial<SetsInput["easing"]>;
  readonly topKgBySlot?: ReadonlyMap<string, number>;
  /** Week of the cycle, the first when absent. */
  readonly week?: number;
}

/** The sets of one slot, on a bench press that stands at 60 kg and six repetitions. */
export function setsOf(blocks: readonly SetBlock[], over: Standings = {}) {
  const exercise = CATALOGUE.find(({ id }) => id === (over.exerciseId ?? "bench"))!;
  const own = over.progression === undefined ? {} : { own: over.progression };
  const program = { ...PROGRAM, progressions: { ...own, ...over.progressions } };
  const name = over.progression === undefined ? "dp" : "own";
  const slot: Slot = { ...DAY_A.slots[0]!, role: "secondary", progression: name, blocks, ...over.slot };
  const value = { ...startState(60, 6), ...over.state };
  const standing: Standing = {
    exercise,
    line: lineOf(defaultGrid(exercise.gridKind, "kg"), exercise.gridKind, 80),
    scheme: schemeFor(program, slot, exercise, "intermediate"),
    stateKey: "k",
    state: { value, confidence: "high", reasons: [{ rule: "r", text: "why.r", facts: {}, grade: "P" }], missing: [] },
    zone: "upper",
    place: { week: over.week ?? 1, isDeload: false },
    ...over.standing,
  };
  return plannedSets({
    session: input({ program, ...over.session }),
    slot,
    standing,
    easing: { ...FRESH, ...over.easing },
    topKgBySlot: over.topKgBySlot ?? new Map(),
  });
}
