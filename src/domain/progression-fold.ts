import type { CivilDate } from "./civil-date";
import type { Exercise } from "./exercise";
import type { DeclinedBreak } from "./layoff-declined";
import type { LoadGrid } from "./load-grid";
import { effortOf, type LoadLine, lineOf, loadable } from "./load-line";
import { outcomeOf, workSets } from "./outcome";
import type { BlockPlace } from "./program-week";
import { advance } from "./progression";
import { rangeFor, runsOnMax, schemeOf, widened, wideningReason } from "./progression-active";
import { anchor } from "./progression-anchor";
import { recalibrated } from "./progression-calibrate";
import { beginRound, type Cycle, type CyclePlace, placeIn } from "./progression-cycle";
import { comeBack } from "./progression-layoff";
import { heldByLevel, type LevelOn } from "./progression-level";
import { type Pace, paceAt, remember, START_PACE } from "./progression-pace";
import type { Progression } from "./progression-spec";
import { type Advice, type Reason, reason } from "./reason";
import {
  compareExposures,
  type GateSignals,
  type SlotContext,
  type SlotExposure,
  type SlotState,
  startState,
} from "./slot-state";
import { BODYWEIGHT_CURVE } from "./strength-curves";
import { EPS } from "./units";
import type { Unit } from "./vocabulary";

export interface FoldSlot {
  readonly lo: number;
  readonly hi: number;
  readonly targetRpe: number | null;
  /** False when the work sets run at a percentage of the state, so that the load lifted is not the load planned. */
  readonly isFullLoad: boolean;
  /** Sets that decide progress. */
  readonly sets?: number;
}

export interface FoldInput {
  readonly progression: Progression;
  /** Schemes a lift may graduate to, by key. */
  readonly progressions: Readonly<Record<string, Progression>>;
  readonly slot: FoldSlot;
  /** The same for a week and stage, where the program changes with them; as the slot of `exposure` asked, where slots share the state. */
  readonly slotAt?: (place: BlockPlace, exposure?: SlotExposure) => FoldSlot;
  /** The weeks of the program; absent where it has none. */
  readonly cycle?: Cycle;
  /** Where a training max begins, kilograms, for a lift that started on a day (null = today); for schemes that run on one. */
  readonly startMax?: (day: CivilDate | null) => Advice<number | null>;
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
  /** Days the exercise was done, in this state or another, in any order; absent = only in this one. */
  readonly doneOn?: readonly CivilDate[];
  /** Every completed session of the lifter, in any order. */
  readonly sessionDates: readonly CivilDate[];
  /** Breaks whose easing the lifter turned down; absent = none. */
  readonly declinedBreaks?: readonly DeclinedBreak[] | undefined;
  readonly today: CivilDate;
  readonly nextRung: string | null;
  /** Strength in this lift at the end of a day, from every set of it, in this slot or not. */
  readonly levelOn?: LevelOn;
  /** How recovered the lifter was at the end of a day, and whether the exercise hurt; absent = not known. */
  readonly signalsOn?: ((date: CivilDate, exerciseId: string) => GateSignals) | undefined;
}

interface Fold {
  readonly state: SlotState;
  readonly reasons: readonly Reason[];
  readonly pace: Pace;
  readonly last: CivilDate | null;
  readonly place: CyclePlace | null;
  /** The state before the last session, if that session raised the load. */
  readonly beforeRaise: SlotState | null;
}

/** Where a lift stands today, from the log alone: start load, then every session in date order, then the days off since. */
export function foldSlotState(input: FoldInput): Advice<SlotState> {
  const line = lineOf(input.grid, input.exercise.gridKind, input.bodyKg);
  const exposures = [...input.outcomes].filter(({ date }) => date <= input.today).sort(compareExposures);
  const sessionDates = [...new Set(input.sessionDates)].sort();
  const start =
    runsOnMax(input.progression) && input.startMax !== undefined ? input.startMax(exposures[0]?.date ?? null) : input.start;
  const begun: Fold = {
    state: begin(input, line === null ? null : start.value),
    reasons: [...start.reasons, reason("progression.start", { kg: start.value })],
    pace: START_PACE,
    last: null,
    place: null,
    beforeRaise: null,
  };
  const done = exposures.reduce((fold, exposure) => step(input, line, sessionDates, fold, exposure), begun);
  const back = rested(input, line, sessionDates, done, input.today);
  const now = input.cycle === undefined ? back : entered(input, line, back, input.cycle.today, input.today);
  const plain = schemeOf(input.progression, now.state, input.progressions);
  const reasons = [...now.reasons, ...wideningReason(plain, line, now.state)];
  const isNew = exposures.length === 0;
  return {
    value: now.state,
    confidence: isNew ? input.start.confidence : exposures.length < 3 ? "medium" : "high",
    reasons: reasons as [Reason, ...Reason[]],
    missing: isNew ? [...input.start.missing, "history"] : [],
  };
}

function begin({ progression, slot }: FoldInput, kg: number | null): SlotState {
  return runsOnMax(progression) ? { ...startState(kg, slot.lo), tmKg: kg } : startState(kg, slot.lo);
}

function step(
  input: FoldInput,
  line: LoadLine | null,
  sessionDates: readonly CivilDate[],
  fold: Fold,
  exposure: SlotExposure,
): Fold {
  const back = rested(input, line, sessionDates, fold, exposure.date);
  const ready = entered(input, line, back, input.cycle?.weekOf(exposure) ?? null, exposure.date);
  const { state: before, place } = ready;
  const slot = slotNow(input, before, place, exposure);
  const scheme = widened(schemeOf(input.progression, before, input.progressions), line, before);
  const range = rangeFor(slot, scheme, line);
  const kg = line === null || before.plannedKg === null || !slot.isFullLoad ? null : loadable(line, before.plannedKg);
  const plan = { exerciseId: input.exercise.id, kg, line, ...range };
  const isFirst = fold.pace.bestTotal === 0;
  const hurt = input.signalsOn?.(exposure.date, input.exercise.id).pain === true;
  const anchored = anchor(before, exposure, plan, { isFirst, isFullLoad: slot.isFullLoad, hurt });
  const outcome = anchored.outcome ?? outcomeOf(exposure, plan);
  const pace = remember(fold.pace, exposure, outcome, anchored.state.plannedKg, workSets(exposure));
  const ctx = { ...contextOf(input, line, exposure.date, slot, place, pace), lo: range.lo, hi: range.hi };
  const moved = advance(scheme, anchored.state, outcome, ctx);
  const isGuess = fold.last === null && slot.isFullLoad && !runsOnMax(scheme);
  const known = { line, lo: range.lo, targetRpe: slot.targetRpe, level: input.levelOn?.(exposure.date) ?? null };
  const better = isGuess ? recalibrated(moved.value, outcome, known) : null;
  const state = better?.state ?? moved.value;
  const beforeRaise = isRaised(line, anchored.state, state) ? anchored.state : null;
  const reasons = [...(better === null ? [] : [better.reason]), ...moved.reasons, ...anchored.reasons];
  return { state, reasons, pace, last: exposure.date, place, beforeRaise };
}

/** The slot as the program asks for it in this week and on this stage. */
function slotNow(input: FoldInput, state: SlotState, place: CyclePlace | null, exposure?: SlotExposure): FoldSlot {
  if (input.slotAt === undefined) return input.slot;
  return input.slotAt({ week: place?.week ?? 1, stage: state.stage, resets: state.resets.length }, exposure);
}

/** Enters the week of a session; a new round of the cycle settles what the last one left open. */
function entered(input: FoldInput, line: LoadLine | null, fold: Fold, week: number | null, day: CivilDate): Fold {
  if (input.cycle === undefined) return fold;
  const place = placeIn(input.cycle, week, fold.state);
  const ctx = contextOf(input, line, day, slotNow(input, fold.state, place), place, fold.pace);
  const baseKg = (on: CivilDate) => input.startMax?.(on).value ?? null;
  const begun = beginRound(input.progression, fold.state, fold.place, place, { ctx, baseKg });
  return { ...fold, state: begun.state, reasons: [...begun.reasons, ...fold.reasons], place };
}

function isRaised(line: LoadLine | null, before: SlotState, after: SlotState): boolean {
  if (line === null || before.plannedKg === null || after.plannedKg === null) return false;
  return effortOf(line, after.plannedKg) > effortOf(line, before.plannedKg) + EPS;
}

function rested(input: FoldInput, line: LoadLine | null, sessionDates: readonly CivilDate[], fold: Fold, to: CivilDate): Fold {
  if (fold.last === null) return fold;
  // A training max is compared as a single, and never taken back here: its own scheme decides at the end of the cycle.
  const isMax = runsOnMax(input.progression);
  const asked = isMax ? { ...input, slot: { hi: 1 } } : input;
  const held = heldByLevel(asked, line, isMax ? { ...fold, beforeRaise: null } : fold, { since: fold.last, day: to });
  const lastDone = (input.doneOn ?? []).reduce((last, date) => (date > last && date < to ? date : last), fold.last);
  const declined = input.declinedBreaks ?? [];
  const back = comeBack(held.state, line, { from: fold.last, to, lastDone, sessionDates, startKg: input.asNewKg, declined });
  const state = isMax && back.state.tmKg !== null ? { ...back.state, plannedKg: back.state.tmKg } : back.state;
  const deciding = fold.beforeRaise === null ? [...fold.reasons, ...held.reasons] : [...held.reasons, ...fold.reasons];
  return { ...fold, state, reasons: [...back.reasons, ...deciding] };
}

function contextOf(
  input: FoldInput,
  line: LoadLine | null,
  date: CivilDate,
  slot: FoldSlot,
  place: CyclePlace | null,
  pace: Pace,
): SlotContext {
  const { exercise, unit, nextRung } = input;
  const zone = exercise.patterns[0] === "squat" || exercise.patterns[0] === "hinge" ? "lower" : "upper";
  const isCompound = exercise.category === "compound";
  const { lo, hi, targetRpe, sets } = slot;
  const signals = input.signalsOn?.(date, exercise.id);
  return {
    ...{ date, unit, line, zone, isCompound, lo, hi, targetRpe, nextRung },
    ...paceAt(pace, date, line),
    ...(place === null ? {} : { week: place.week, isDeloadWeek: input.cycle?.deloads.includes(place.week) === true }),
    ...(sets === undefined ? {} : { sets }),
    ...(signals === undefined ? {} : { signals }),
    ...(line !== null && line.bodyKg > 0 ? { curve: BODYWEIGHT_CURVE } : {}),
  };
}
