import { addDays, type CivilDate } from "./civil-date";
import { effortOf, type LoadLine, loadable, loadForEffort } from "./load-line";
import { loadFor } from "./prescribe";
import { type Reason, reason } from "./reason";
import type { SlotState } from "./slot-state";
import { BODYWEIGHT_CURVE, DEFAULT_CURVE } from "./strength-curves";
import type { StrengthLevel } from "./strength-level";
import { EPS } from "./units";

/** Strength in one lift at the end of a day; null when the log says nothing about it. */
export type LevelOn = (day: CivilDate) => StrengthLevel | null;

interface Standing {
  readonly state: SlotState;
  /** The state before the last session, if that session raised the load. */
  readonly beforeRaise: SlotState | null;
}

const ABOVE_LEVEL = 1.1;

/**
 * The last rule of specification 6.5: sets logged elsewhere since the slot's last session (`since`) may show that its
 * load is more than 10 % above what the lifter can do at the slot's top repetitions with nothing left. A raise is then
 * held back until the slot's next session; a load that was not raised stays. Either way the plan says so.
 */
export function heldByLevel(
  { levelOn, slot }: { readonly levelOn?: LevelOn; readonly slot: { readonly hi: number } },
  line: LoadLine | null,
  { state, beforeRaise }: Standing,
  { since, day }: { readonly since: CivilDate; readonly day: CivilDate },
): { readonly state: SlotState; readonly reasons: readonly Reason[] } {
  const same = { state, reasons: [] };
  if (line === null || state.plannedKg === null || levelOn === undefined) return same;
  const level = levelOn(addDays(day, -1));
  // A level the state has already drawn from cannot contradict it, and "at least" cannot say too heavy.
  if (level === null || level.basis !== "rated" || level.lastDate <= since) return same;
  const kg = loadable(line, state.plannedKg);
  const able = loadFor(level.kg, slot.hi, 0, line.bodyKg > 0 ? BODYWEIGHT_CURVE : DEFAULT_CURVE).value;
  if (effortOf(line, kg) <= able * ABOVE_LEVEL + EPS) return same;
  const held = beforeRaise ?? state;
  const toKg = held.plannedKg === null ? kg : loadable(line, held.plannedKg);
  const facts = { kg, toKg, levelKg: level.kg, ableKg: loadForEffort(line, able), reps: slot.hi };
  return { state: held, reasons: [reason("session.load-above-level", facts)] };
}
