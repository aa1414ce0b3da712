import { type HallPerson, hallBody, hallMaintenance, hallWeight } from "./hall-body";
import { hallStep } from "./hall-step";

/** The end of one simulated day. */
export interface HallPoint {
  readonly weightKg: number;
  readonly fatKg: number;
  /** kcal of that day. */
  readonly expenditure: number;
}

/** Long enough for body weight to settle, and the bisections that find an intake within a fraction of a kcal. */
const SETTLED_DAYS = 6000;
const BISECTIONS = 30;
/** Bounds of a lasting intake, as multiples of today's. */
const INTAKE_RANGE = [0.1, 4] as const;
/** Nobody's forecast needs more than a lifetime. */
const DAYS_MAX = 36_500;
/** kcal a day nobody eats for long. */
const INTAKE_MAX = 30_000;

/** Body weight day by day at an intake (kcal; a function of the day from 0), hall-2011; empty for an impossible body. */
export function hallSimulate(person: HallPerson, intake: number | ((day: number) => number), days: number): readonly HallPoint[] {
  const body = hallBody(person);
  if (body === null) return [];
  const points: HallPoint[] = [];
  let { start: state } = body;
  for (let day = 0; day < Math.min(days, DAYS_MAX); day += 1) {
    const eaten = typeof intake === "number" ? intake : intake(day);
    const next = hallStep(body, state, Math.min(INTAKE_MAX, Math.max(0, eaten)));
    state = next.state;
    points.push({ weightKg: hallWeight(state), fatKg: state.fat, expenditure: next.expenditure });
  }
  return points;
}

/** The constant intake (kcal a day) whose body weight settles at `toKg`; null when no intake does. */
export function hallMaintenanceAt(person: HallPerson, toKg: number): number | null {
  const now = hallMaintenance(person);
  let [low, high] = INTAKE_RANGE.map((share) => share * now) as [number, number];
  const from = settledWeight(person, low);
  const to = settledWeight(person, high);
  if (from === null || to === null || !(toKg >= from && toKg <= to)) return null;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (low + high) / 2;
    if ((settledWeight(person, middle) ?? 0) < toKg) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function settledWeight(person: HallPerson, intake: number): number | null {
  const body = hallBody(person);
  if (body === null) return null;
  let { start: state } = body;
  for (let day = 0; day < SETTLED_DAYS; day += 1) state = hallStep(body, state, intake).state;
  return hallWeight(state);
}
