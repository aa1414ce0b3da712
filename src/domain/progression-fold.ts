import type { CivilDate } from "./civil-date";
import type { Exercise } from "./exercise";
import type { LoadGrid } from "./load-grid";
import { effortOf, harder, type LoadLine, lineOf, loadable } from "./load-line";
import { outcomeOf, workSets } from "./outcome";
import type { Progression } from "./program";
import { advance } from "./progression";
import { anchor } from "./progression-anchor";
import { widenedScheme } from "./progression-double";
import { comeBack } from "./progression-layoff";
import { heldByLevel, type LevelOn } from "./progression-level";
import { type Pace, paceAt, remember, START_PACE } from "./progression-pace";
import { type Advice, type Reason, reason } from "./reason";
import { type Signals, type SlotContext, type SlotExposure, type SlotState, startState } from "./slot-state";
import { EPS } from "./units";
import type { Unit } from "./vocabulary";

export interface FoldInput {
  readonly progression: Progression;
  /** Schemes a lift may graduate to, by key. */
  readonly progressions: Readonly<Record<string, Progression>>;
  readonly slot: {
    readonly lo: number;
    readonly hi: number;
    readonly targetRpe: number | null;
    /** False when the work sets run at a percentage of the state, so that the load lifted is not the load planned. */
    readonly isFullLoad: boolean;
  };
  /** First-time load (start-load.ts). */
  readonly start: Advice<number | null>;
  /** The same as if nothing were known of the lift, for the return from a year away. */
  readonly asNewKg: number | null;
  readonly exercise: Pick<Exercise, "id" | "category" | "patterns" | "gridKind">;
  readonly grid: LoadGrid | null;
  /** Body mass times the exercise's share of it, for lifts that move the body. */
  readonly bodyKg: number;
  readonly unit: Unit;
  /** Exposures of this state, in any order. */
  readonly outcomes: readonly SlotExposure[];
  /** Every completed session of the lifter, in any order. */
  readonly sessionDates: readonly CivilDate[];
  readonly today: CivilDate;
  readonly nextRung: string | null;
  /** Strength in this lift at the end of a day, from every set of it, in this slot or not. */
  readonly levelOn?: LevelOn;
  /** How recovered the lifter was at the end of a day; absent = not known. */
  readonly signalsOn?: ((date: CivilDate) => Signals) | undefined;
}

interface Fold {
  readonly state: SlotState;
  readonly reasons: readonly Reason[];
  readonly pace: Pace;
  readonly last: CivilDate | null;
  /** The state before the last session, if that session raised the load. */
  readonly beforeRaise: SlotState | null;
}

/** Where a lift stands today, from the log alone: start load, then every session in date order, then the days off since. */
export function foldSlotState(input: FoldInput): Advice<SlotState> {
  const line = lineOf(input.grid, input.exercise.gridKind, input.bodyKg);
  const exposures = [...input.outcomes].filter(({ date }) => date <= input.today).sort(byDate);
  const sessionDates = [...new Set(input.sessionDates)].sort();
  const begun: Fold = {
    state: startState(line === null ? null : input.start.value, input.slot.lo),
    reasons: [...input.start.reasons, reason("progression.start", { kg: input.start.value })],
    pace: START_PACE,
    last: null,
    beforeRaise: null,
  };
  const done = exposures.reduce((fold, exposure) => step(input, line, sessionDates, fold, exposure), begun);
  const now = rested(input, line, sessionDates, done, input.today);
  const reasons = [...now.reasons, ...widening(input, line, now.state)];
  const isNew = exposures.length === 0;
  return {
    value: now.state,
    confidence: isNew ? input.start.confidence : exposures.length < 3 ? "medium" : "high",
    reasons: reasons as [Reason, ...Reason[]],
    missing: isNew ? [...input.start.missing, "history"] : [],
  };
}

/** The scheme in force: a lift that has graduated runs on the next one. */
export function schemeOf(progression: Progression, state: SlotState, progressions: FoldInput["progressions"]): Progression {
  if (progression.kind !== "linear" || progression.graduate === undefined || state.stage === 0) return progression;
  return progressions[progression.graduate.to] ?? progression;
}

/** Says that the range asked for today is wider than the slot's own (specification 5.3). */
function widening(input: FoldInput, line: LoadLine | null, state: SlotState): Reason[] {
  const plain = schemeOf(input.progression, state, input.progressions);
  if (plain.kind !== "double" || line === null || state.plannedKg === null) return [];
  const { lo, hi } = widenedScheme(plain, line, state.plannedKg);
  if (hi === plain.hi) return [];
  const kg = loadable(line, state.plannedKg);
  return [reason("progression.double.widened", { kg, nextKg: harder(line, kg), lo, fromHi: plain.hi, toHi: hi }, "C")];
}

function step(
  input: FoldInput,
  line: LoadLine | null,
  sessionDates: readonly CivilDate[],
  fold: Fold,
  exposure: SlotExposure,
): Fold {
  const ready = rested(input, line, sessionDates, fold, exposure.date);
  const plain = schemeOf(input.progression, ready.state, input.progressions);
  const scheme = plain.kind === "double" ? widenedScheme(plain, line, ready.state.plannedKg) : plain;
  const range = rangeOf(input, scheme, line);
  const plan = {
    exerciseId: input.exercise.id,
    kg: line === null || ready.state.plannedKg === null ? null : loadable(line, ready.state.plannedKg),
    line,
    ...range,
  };
  const anchored = anchor(ready.state, exposure, plan, { isFirst: fold.pace.bestTotal === 0, isFullLoad: input.slot.isFullLoad });
  const outcome = anchored.outcome ?? outcomeOf(exposure, plan);
  const pace = remember(fold.pace, exposure, outcome, anchored.state.plannedKg, workSets(exposure));
  const moved = advance(scheme, anchored.state, outcome, contextOf(input, line, exposure, range, pace));
  const beforeRaise = isRaised(line, anchored.state, moved.value) ? anchored.state : null;
  return { state: moved.value, reasons: [...moved.reasons, ...anchored.reasons], pace, last: exposure.date, beforeRaise };
}

function isRaised(line: LoadLine | null, before: SlotState, after: SlotState): boolean {
  if (line === null || before.plannedKg === null || after.plannedKg === null) return false;
  return effortOf(line, after.plannedKg) > effortOf(line, before.plannedKg) + EPS;
}

function rested(input: FoldInput, line: LoadLine | null, sessionDates: readonly CivilDate[], fold: Fold, to: CivilDate): Fold {
  if (fold.last === null) return fold;
  const held = heldByLevel(input, line, fold, { since: fold.last, day: to });
  const back = comeBack(held.state, line, { from: fold.last, to, sessionDates, startKg: input.asNewKg });
  const deciding = fold.beforeRaise === null ? [...fold.reasons, ...held.reasons] : [...held.reasons, ...fold.reasons];
  return { ...fold, state: back.state, reasons: [...back.reasons, ...deciding] };
}

function rangeOf({ slot }: FoldInput, scheme: Progression, line: LoadLine | null) {
  if (line === null) return { lo: slot.lo, hi: Math.max(slot.lo, slot.hi), goal: "max" as const };
  if (scheme.kind === "linear") return { lo: slot.lo, hi: slot.lo, goal: "min" as const };
  return { lo: scheme.lo, hi: scheme.hi, goal: "max" as const };
}

function contextOf(
  input: FoldInput,
  line: LoadLine | null,
  { date }: SlotExposure,
  { lo, hi }: { readonly lo: number; readonly hi: number },
  pace: Pace,
): SlotContext {
  const { exercise, slot, unit, nextRung } = input;
  const zone = exercise.patterns[0] === "squat" || exercise.patterns[0] === "hinge" ? "lower" : "upper";
  const isCompound = exercise.category === "compound";
  const signals = input.signalsOn?.(date);
  return {
    date,
    unit,
    line,
    zone,
    isCompound,
    lo,
    hi,
    targetRpe: slot.targetRpe,
    nextRung,
    signals,
    ...paceAt(pace, date, line),
  };
}

function byDate(a: SlotExposure, b: SlotExposure): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.workoutId < b.workoutId ? -1 : a.workoutId > b.workoutId ? 1 : 0;
}
