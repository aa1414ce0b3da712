import { addDays, type CivilDate } from "../../../domain/civil-date";
import { statusList } from "../../../domain/exercise-status";
import { liftStatus } from "../../../domain/lift-status";
import type { Reason } from "../../../domain/reason";
import type { GateSignals } from "../../../domain/slot-state";
import type { TrainingLog } from "../../workouts/server/training-log";

export interface ListedLift {
  readonly exerciseId: string;
  readonly name: string;
  readonly because: Reason;
}

/** Statuses look back this far (specification 5.6). */
const LOOKBACK_DAYS = 60;

/** What has earned its next step, and what stands still; each the newest few of the lifts trained lately. */
export function liftLists(
  log: Pick<TrainingLog, "done" | "exposures" | "known">,
  signalsFor: (exerciseId: string) => GateSignals,
  today: CivilDate,
): { readonly ready: ListedLift[]; readonly stalled: ListedLift[] } {
  const since = addDays(today, -LOOKBACK_DAYS);
  const targetRpe = new Map(log.done.map(({ set }) => [set.exerciseId, set.targetRpe]));
  const entries = Object.entries(log.exposures).flatMap(([exerciseId, exposures]) => {
    const lastDate =
      exposures
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? "";
    if (lastDate <= since) return [];
    const lift = { today, signals: signalsFor(exerciseId), targetRpe: targetRpe.get(exerciseId) ?? null, stepKg: null };
    const { value, reasons } = liftStatus(exposures, lift);
    return [{ exerciseId, lastDate, status: value.status, name: log.known.name(exerciseId), because: reasons[0] }];
  });
  const list = (status: "ready" | "stalled") =>
    statusList(entries, status, today).map(({ exerciseId, name, because }) => ({ exerciseId, name, because }));
  return { ready: list("ready"), stalled: list("stalled") };
}
