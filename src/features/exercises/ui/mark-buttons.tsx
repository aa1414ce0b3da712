import type { ExercisePreference } from "@/domain/vocabulary";
import { exercises } from "@/lib/copy/en/exercises";
import { cx } from "@/ui/cx";
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
        className={cx(isFavourite && "text-coach-text hover:text-coach-text [&_path]:fill-current")}
      />
      <IconButton
        icon={isHidden ? "eyeOff" : "eye"}
        label={copy.hide(exercise.name)}
        aria-pressed={isHidden}
        onClick={() => onMark(exercise, isHidden ? null : "hidden")}
        className={cx(isHidden && "text-ink")}
      />
    </span>
  );
}
