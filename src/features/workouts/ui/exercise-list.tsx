import { Card } from "@/ui/card";
import { Icon } from "@/ui/icon";
import type { OpenExercise, OpenWorkout } from "../client/load-workout";
import { COUNT_UNIT, countOf, loadText } from "./set-text";

type Props = { workout: OpenWorkout; currentId: string | null; onPick: (exercise: OpenExercise) => void };

/** All exercises of the workout with what is done; a tap goes to one. */
export function ExerciseList({ workout, currentId, onPick }: Props) {
  return (
    <ol className="grid gap-3">
      {workout.exercises.map((exercise) => {
        const done = exercise.sets.filter(({ completed }) => completed);
        return (
          <Card key={exercise.id} as="li" pad="none">
            <button
              type="button"
              aria-current={exercise.id === currentId ? "step" : undefined}
              onClick={() => onPick(exercise)}
              className="press flex min-h-16 w-full items-center gap-3 px-4 py-3 text-start hover:bg-press"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{exercise.name}</span>
                <span className="num block text-sm font-normal tracking-tighter text-ink-2">
                  {done
                    .map((set) => `${loadText(set)} × ${set[countOf(exercise, set)] ?? "–"}${COUNT_UNIT[countOf(exercise, set)]}`)
                    .map((text) => text.replaceAll(" ", "\u00a0"))
                    .join(" · ")}
                </span>
              </span>
              <span className="num text-ink-2">
                {done.length}/{exercise.sets.length}
              </span>
              <Icon name="chevronRight" size={20} className="text-ink-3" />
            </button>
          </Card>
        );
      })}
    </ol>
  );
}
