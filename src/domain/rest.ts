import type { Category } from "./exercise-vocabulary";
import { type Advice, reason } from "./reason";
import type { SlotRole } from "./vocabulary";

export interface RestInput {
  readonly role: SlotRole | null;
  readonly category: Category | null;
  /** Seconds the programme asks for; wins over the table. */
  readonly slotRestS: number | null;
  /** Effort of the set just done, 1–10, or null when unrated. */
  readonly lastRpe: number | null;
  /** The set just done fell short of its minimum. */
  readonly missed: boolean;
}

export interface Rest {
  readonly seconds: number;
  /** Seconds left at which the timer speaks up. */
  readonly alerts: readonly number[];
}

const MIN_REST_S = 30;
const MAX_REST_S = 420;
/** Between the two exercises of a pair; the full rest follows the pair. */
export const SUPERSET_REST_S = 20;

/** Rest after a set, 30–420 s, specification 7.2. Never shorter after a harder set. */
export function restSeconds(input: RestInput): Advice<Rest> {
  const base = input.slotRestS ?? tableRest(input.role, input.category);
  const isHard = input.missed || (input.lastRpe !== null && input.lastRpe >= 9);
  const extra = isHard ? (isCompound(input) ? 60 : 30) : 0;
  const seconds = Math.min(MAX_REST_S, Math.max(MIN_REST_S, base + extra));
  const baseReason = reason("rest.base", { seconds: base, role: input.role, category: input.category }, "C");
  const hard = reason("rest.hard-set", { seconds, added: extra, rpe: input.lastRpe, missed: input.missed }, "C");
  return {
    value: { seconds, alerts: alertsFor(seconds) },
    confidence: input.role === null && input.slotRestS === null ? "low" : "high",
    reasons: isHard ? [hard, baseReason] : [baseReason],
    missing: input.lastRpe === null ? ["rpe"] : [],
  };
}

/**
 * Rest inside a superset: a short change to the next exercise of the round, the full rest of the hardest after it
 * (specification 7.2). `round` are the sets just done in it, this one last; `isRoundOver` when no exercise of it is left.
 */
export function supersetRest(round: readonly RestInput[], isRoundOver: boolean): Advice<Rest> {
  const [first, ...others] = round.map(restSeconds);
  if (!isRoundOver || first === undefined) {
    const value = { seconds: SUPERSET_REST_S, alerts: alertsFor(SUPERSET_REST_S) };
    return { value, confidence: "high", reasons: [reason("rest.superset", { seconds: SUPERSET_REST_S }, "P")], missing: [] };
  }
  return others.reduce((longest, each) => (each.value.seconds > longest.value.seconds ? each : longest), first);
}

/** The range shown beside the timer: [from, to] in seconds. */
export function restRange(category: Category | null, reps: number): readonly [number, number] {
  if (category !== "compound") return [60, 90];
  return reps <= 6 ? [180, 300] : [120, 180];
}

/** A rest of a minute or less has room for one early alert only. */
export function alertsFor(seconds: number): readonly number[] {
  return seconds <= 60 ? [15] : [30, 10];
}

function tableRest(role: SlotRole | null, category: Category | null): number {
  if (role === "accessory" || role === "optional") return 60;
  if (category === "compound" && role === "primary") return 180;
  if (category === "compound" && role === "secondary") return 120;
  return category === "isolation" ? 90 : 120;
}

/** Main lifts are compounds unless the catalogue says otherwise. */
function isCompound({ role, category }: RestInput): boolean {
  return category === null ? role === "primary" || role === "secondary" : category === "compound";
}
