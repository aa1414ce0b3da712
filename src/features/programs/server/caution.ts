import { mondayOf } from "../../../domain/civil-date";
import type { PlannedExercise } from "../../../domain/session-plan";
import type { Level } from "../../../domain/vocabulary";
import type { VolumeSet } from "../../../domain/volume";
import { groupsAtLimit, targetsAny } from "../../../domain/volume-limit";
import type { TrainingLog } from "../../workouts/server/training-log";
import { volumeSet } from "../../workouts/server/volume-set";
import type { PlannedExercise as TodayExercise } from "../contract";

type Planned = Pick<PlannedExercise, "exerciseId" | "measure" | "sets">;

interface Known {
  readonly log: Pick<TrainingLog, "done" | "known">;
  readonly day: string;
  readonly level: Level;
  /** 0–10. */
  readonly fatigue: number;
  /** First week after being ill. */
  readonly isGentle: boolean;
}

/** What speaks against more work than planned once the sets of this week and of today are counted. */
export function cautionFor(
  planned: readonly Planned[],
  { log, day, level, fatigue, isGentle }: Known,
): (exercise: Pick<Planned, "exerciseId">) => TodayExercise["caution"] {
  const monday = mondayOf(day);
  const contribOf = ({ exerciseId }: Pick<Planned, "exerciseId">) => log.known.byId(exerciseId)?.contrib ?? {};
  const done = log.done.flatMap(({ set, movement, workout }) => (workout.day >= monday ? [volumeSet(set, movement)] : []));
  const full = groupsAtLimit(
    [...done, ...planned.flatMap((exercise) => volumeOf(exercise, contribOf(exercise)))],
    level,
    "above",
  );
  return (exercise) => ({ fatigue, isGentle, aboveMrv: targetsAny(contribOf(exercise), full) });
}

function volumeOf({ exerciseId, measure, sets }: Planned, contrib: VolumeSet["contrib"]): VolumeSet[] {
  return sets.map(({ role, kg, repTarget, rpe }) => ({
    ...{ exerciseId, role, contrib, kg: kg ?? 0, rir: rpe === null ? null : 10 - rpe, levelKg: null },
    ...(measure === "seconds" ? { reps: 0, seconds: repTarget } : { reps: repTarget }),
  }));
}
