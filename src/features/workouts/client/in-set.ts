import { type InSetAdvice, inSetAdvice } from "@/domain/in-set-advice";
import type { LoadLine } from "@/domain/load-line";
import type { Reason } from "@/domain/reason";
import { fromKg, toKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import type { SetRow } from "@/lib/offline/rows";
import { literal } from "./build-workout";
import type { OpenExercise } from "./load-workout";

/** What to do after the last logged set of an exercise, told until the next one is logged. */
export interface InSet {
  readonly done: SetRow;
  /** Working sets still open, in order. */
  readonly open: readonly SetRow[];
  readonly action: InSetAdvice["action"];
  /** The next load as it would be typed; only when it changes. */
  readonly load: { readonly value: number; readonly unit: Unit } | null;
  readonly why: Reason;
}

/** Straight sets, which the advice is made for; drops and clusters have a rhythm of their own. */
const ROLES: ReadonlySet<string> = new Set(["work", "top", "backoff", "amrap", "failure"]);

/** Advice from the sets on this device alone (training 7.1); null where there is nothing to say. */
export function inSetOf(exercise: OpenExercise): InSet | null {
  const working = exercise.sets.filter(({ role }) => ROLES.has(role));
  const logged = working.filter(({ completed }) => completed).sort((a, b) => timeOf(a) - timeOf(b) || a.position - b.position);
  const done = logged.at(-1);
  const target = done?.target ?? working.find((set) => set.target !== null)?.target;
  if (!done || done.reps === null || target?.repsMin == null) return null;
  const repMin = target.repsMin;
  const before = logged.slice(0, -1);
  const open = working.filter(({ completed }) => !completed);
  const previous = before.at(-1);
  const unit = done.load?.unit ?? "kg";
  const { value, reasons } = inSetAdvice({
    kg: kgOf(done),
    reps: done.reps,
    rpe: rpeOf(done),
    repMin,
    repMax: target.repsMax ?? repMin,
    targetRpe: target.rpe,
    set: working.length - open.length,
    of: working.length,
    previousD: previous && target.rpe !== null ? overTarget(previous, target.rpe) : null,
    missedBefore: before.filter(({ reps }) => reps !== null && reps < repMin).length,
    modified: exercise.plan?.modified === true,
    fatigue: exercise.sheet?.caution?.fatigue ?? null,
    aboveMrv: exercise.sheet?.caution?.aboveMrv ?? false,
    // A marked exercise gets no advice but to stop, set or no set (ui/pain-line.tsx).
    pain: false,
    noBonus: exercise.sheet?.caution?.isGentle ?? false,
    line: lineOf(exercise, done, unit),
    firstKg: logged[0] ? kgOf(logged[0]) : null,
  });
  const load = value.nextKg === null ? null : literal(value.nextKg, unit);
  const found = { done, open, action: value.action, load, why: reasons[0] };
  return isWorthSaying(found) ? found : null;
}

/** A change of load or of sets needs a set to change; "continue" is what a lifter does anyway. */
function isWorthSaying({ action, open, load }: InSet): boolean {
  if (action === "continue") return false;
  if (action === "bonus_set" || action === "add_next_time") return open.length === 0;
  const [next] = open;
  return next !== undefined && (load === null || next.load?.value !== load.value);
}

function timeOf({ completedAt }: SetRow): number {
  return completedAt === null ? 0 : Date.parse(completedAt);
}

function rpeOf({ rpe, rir, role }: SetRow): number | null {
  if (role === "failure") return 10;
  return rpe ?? (rir === null ? null : 10 - rir);
}

function overTarget(set: SetRow, targetRpe: number): number | null {
  const rpe = rpeOf(set);
  return rpe === null ? null : rpe - targetRpe;
}

function kgOf({ load, loadBasis }: SetRow): number | null {
  if (loadBasis === "none") return null;
  // Nothing typed on a bodyweight lift is the body alone.
  if (load === null) return loadBasis === "added" || loadBasis === "assist" ? 0 : null;
  return toKg(load.value, load.unit);
}

/** The plan's own line, else even steps around the load on the bar; the body of an unplanned lift is not known. */
function lineOf({ sheet }: OpenExercise, { load, loadBasis }: SetRow, unit: Unit): LoadLine | null {
  if (sheet?.line) return sheet.line;
  if (load === null || loadBasis === "added" || loadBasis === "assist" || loadBasis === "none") return null;
  const step = sheet && sheet.stepKg > 0 && unit === "kg" ? sheet.stepKg : STEP[unit];
  const value = fromKg(toKg(load.value, load.unit), unit);
  return { grid: { kind: "continuous", unit, step, min: value % step }, assists: false, bodyKg: 0 };
}

const STEP: Readonly<Record<Unit, number>> = { kg: 2.5, lb: 5 };
