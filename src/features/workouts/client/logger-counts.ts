import { gramsOfKg, toKg } from "@/domain/units";
import type { Counted } from "@/lib/analytics/events";
import type { SetRow } from "@/lib/offline/rows";
import type { OpenWorkout } from "./load-workout";
import type { RestTimer } from "./rest";

/** Changes that no tap on this page came before are another tab's or another device's. */
const OWN_MS = 5_000;
/** A load typed in pounds is rounded to a tenth of one. */
const SAME_GRAMS = 50;

interface Now {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly isOffline: boolean;
}

/**
 * What of a running workout is counted, told from its rows on this device as they change and from where it was tapped: never a
 * number of a set. Each set counts once, also when it is taken back, corrected or brought back.
 */
export function loggerCounts(tell: (counted: Counted) => void) {
  let known: Set<string> | null = null;
  let rest: RestTimer | null = null;
  let taps = 0;
  let last = { at: Number.NEGATIVE_INFINITY, onRest: false };
  return {
    /** Taps on the rest are for the rest, not for the next set. */
    tapped(at: number, onRest: boolean): void {
      last = { at, onRest };
      if (!onRest) taps += 1;
    },
    /** The workout and the rest as they stand now. */
    seen({ exercises }: Pick<OpenWorkout, "exercises">, resting: RestTimer | null, { at, isOffline }: Now): void {
      const isOwn = at - last.at < OWN_MS;
      const done = exercises.flatMap(({ sets }) => sets.filter(({ completed }) => completed));
      const fresh = known === null ? [] : done.filter(({ id }) => !known?.has(id));
      known = new Set([...(known ?? []), ...done.map(({ id }) => id)]);
      if (isOwn)
        for (const set of fresh) {
          tell({ name: "set_logged", props: { as_planned: isAsPlanned(set), interactions: taps, offline: isOffline } });
          taps = 0;
        }
      const action = isOwn && last.onRest ? actionOf(rest, resting, at) : null;
      if (action) tell({ name: "timer_used", props: { action } });
      rest = resting;
    },
  };
}

/** What was done to a rest; null where nothing was, where it ran out, or where the next one took its place. */
function actionOf(was: RestTimer | null, now: RestTimer | null, at: number): "more" | "less" | "skip" | null {
  if (was === null) return null;
  if (now === null) return was.endsAt > at ? "skip" : null;
  if (now.setId !== was.setId) return null;
  const by = now.totalSeconds - was.totalSeconds || now.endsAt - was.endsAt;
  return by === 0 ? null : by > 0 ? "more" : "less";
}

/** The planned load, and a count within the plan. A set that nobody planned is not as planned. */
function isAsPlanned({ target, load, reps, seconds }: SetRow): boolean {
  if (target === null) return false;
  const { loadGrams, repsMin, repsMax } = target;
  const grams = load === null ? null : gramsOfKg(toKg(load.value, load.unit));
  if (loadGrams !== null && (grams === null || Math.abs(grams - loadGrams) > SAME_GRAMS)) return false;
  if (repsMin !== null && (reps === null || reps < repsMin || reps > (repsMax ?? repsMin))) return false;
  return target.seconds === null || seconds === target.seconds;
}
