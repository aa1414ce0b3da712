import { ProgressSegments } from "@/ui/progress-segments";
import type { OpenExercise, OpenWorkout } from "../client/load-workout";

type Props = { workout: OpenWorkout; current: OpenExercise | null; onPick: (exercise: OpenExercise) => void };

/** The workout as one bar an exercise; a tap jumps. */
export function LoggerSegments({ workout, current, onPick }: Props) {
  if (workout.exercises.length === 0) return null;
  return (
    <ProgressSegments
      label={workout.title}
      segments={workout.exercises.map(({ id, name, sets }) => {
        const done = sets.filter(({ completed }) => completed).length;
        return { id, label: `${name}, ${done}/${sets.length}`, done, total: sets.length, current: id === current?.id };
      })}
      onJump={(id) => {
        const exercise = workout.exercises.find((one) => one.id === id);
        if (exercise) onPick(exercise);
      }}
    />
  );
}
