import type { ExercisePreference } from "@/domain/vocabulary";
import { exercises } from "@/lib/copy/en/exercises";
import { IconButton } from "@/ui/icon-button";
import type { OwnMarks } from "../client/use-marks";

const copy = exercises.marks;

type Props = {
  exercise: { readonly id: string; readonly name: string };
  mark: ExercisePreference | undefined;
  onMark: OwnMarks["mark"];
};

/** Heart and eye of an exercise in a list; one switches the other off. */
export function MarkButtons({ exercise, mark, onMark }: Props) {
  const isFavourite = mark === "favourite";
  const isHidden = mark === "hidden";
  return (
    <span className="flex shrink-0">
      <IconButton
        icon="heart"
        label={copy.favourite(exercise.name)}
        aria-pressed={isFavourite}
        onClick={() => onMark(exercise, isFavourite ? null : "favourite")}
        className="aria-pressed:text-coach-text aria-pressed:hover:text-coach-text aria-pressed:[&_path]:fill-current"
      />
      <IconButton
        icon={isHidden ? "eyeOff" : "eye"}
        label={copy.hide(exercise.name)}
        aria-pressed={isHidden}
        onClick={() => onMark(exercise, isHidden ? null : "hidden")}
        className="aria-pressed:text-ink"
      />
    </span>
  );
}
