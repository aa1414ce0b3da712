import type { z } from "zod";
import * as body from "../features/body/contract";
import { endGoal, setGoal } from "../features/body/server/goals";
import { deleteWeight, logWeight } from "../features/body/server/log-weight";
import * as exercises from "../features/exercises/contract";
import { preferExercise } from "../features/exercises/server/exercise-preferences";
import * as programs from "../features/programs/contract";
import { pauseProgram, resumeProgram } from "../features/programs/server/enrolment";
import * as recovery from "../features/recovery/contract";
import { answerBreak } from "../features/recovery/server/declined-breaks";
import { deleteCheckIn, logCheckIn } from "../features/recovery/server/log-check-in";
import { clearPain, markPain } from "../features/recovery/server/pain-marks";
import * as workouts from "../features/workouts/contract";
import { deleteWorkout, discardWorkout, editWorkout, finishWorkout } from "../features/workouts/server/finish-workout";
import { deleteSet, logSet } from "../features/workouts/server/log-set";
import { deleteExercise, saveExercise } from "../features/workouts/server/save-exercise";
import { saveWarmup } from "../features/workouts/server/save-warmup";
import { startWorkout } from "../features/workouts/server/start-workout";
import type { Change, Outcome, Stamp } from "../lib/changes";
import type { Ctx } from "../lib/context";
import type { Endpoint, InputOf, OutputOf } from "../lib/http/endpoint";

export interface Operation {
  run(ctx: Ctx, input: unknown, stamp: Stamp): Promise<Outcome<unknown>>;
}

/** Op name → change: what the offline queue may send. The same changes serve the REST routes. */
export const operations: Readonly<Record<string, Operation>> = Object.fromEntries([
  operation(workouts.startWorkout, startWorkout),
  operation(workouts.logSet, logSet),
  operation(workouts.deleteSet, deleteSet),
  operation(workouts.saveExercise, saveExercise),
  operation(workouts.deleteExercise, deleteExercise),
  operation(workouts.editWorkout, editWorkout),
  operation(workouts.saveWarmup, saveWarmup),
  operation(workouts.finishWorkout, finishWorkout),
  operation(workouts.discardWorkout, discardWorkout),
  operation(workouts.deleteWorkout, deleteWorkout),
  operation(programs.pauseProgram, pauseProgram),
  operation(programs.resumeProgram, resumeProgram),
  operation(body.logWeight, logWeight),
  operation(body.deleteWeight, deleteWeight),
  operation(body.setGoal, setGoal),
  operation(body.endGoal, endGoal),
  operation(recovery.logCheckIn, logCheckIn),
  operation(recovery.deleteCheckIn, deleteCheckIn),
  operation(recovery.answerBreak, answerBreak),
  operation(exercises.preferExercise, preferExercise),
  operation(recovery.markPain, markPain),
  operation(recovery.clearPain, clearPain),
]);

function operation<Id extends string, I extends z.ZodType, O extends z.ZodType>(
  e: Endpoint<Id, I, O>,
  change: Change<InputOf<Endpoint<Id, I, O>>, OutputOf<Endpoint<Id, I, O>>>,
): [string, Operation] {
  return [e.id, { run: (ctx, input, stamp) => change(ctx, e.input.parse(input) as InputOf<Endpoint<Id, I, O>>, stamp) }];
}
