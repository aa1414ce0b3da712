"use client";
import { exercises } from "@/lib/copy/en/exercises";
import { Chip } from "@/ui/chip";
import { cx } from "@/ui/cx";
import { Icon } from "@/ui/icon";
import { useMarks } from "../client/use-marks";

const copy = exercises.marks;

type Props = { exercise: { readonly id: string; readonly name: string } };

/** The signed-in lifter's heart and hide on the page of an exercise; the room for them is kept before they are known. */
export function ExerciseMarks({ exercise }: Props) {
  return (
    <div className="mt-5 min-h-11 visitor:hidden">
      <Buttons exercise={exercise} />
    </div>
  );
}

function Buttons({ exercise }: Props) {
  const own = useMarks();
  if (own === null) return null;
  const mark = own.marks.get(exercise.id);
  const isFavourite = mark === "favourite";
  const isHidden = mark === "hidden";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Chip
        selected={isFavourite}
        icon={<Icon name="heart" size={20} className={cx(isFavourite && "[&_path]:fill-current")} />}
        onClick={() => own.mark(exercise, isFavourite ? null : "favourite")}
      >
        {copy.favouriteShort}
      </Chip>
      <Chip
        selected={isHidden}
        icon={<Icon name={isHidden ? "eyeOff" : "eye"} size={20} />}
        onClick={() => own.mark(exercise, isHidden ? null : "hidden")}
      >
        {isHidden ? copy.hiddenShort : copy.hideShort}
      </Chip>
      {isHidden ? <p className="text-sm text-ink-2">{copy.hiddenLine}</p> : null}
    </div>
  );
}
