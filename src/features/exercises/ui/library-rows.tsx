import Link from "next/link";
import { memo } from "react";
import type { ExercisePreference } from "@/domain/vocabulary";
import { exercises as copy } from "@/lib/copy/en/exercises";
import { muscles as muscleNames } from "@/lib/copy/en/muscles";
import { exerciseIdOf } from "@/lib/exercise-path";
import { cx } from "@/ui/cx";
import type { OwnMarks } from "../client/use-marks";
import type { Entry } from "../entry";
import { MarkButtons } from "./mark-buttons";

type Props = {
  entries: readonly Entry[];
  /** The signed-in lifter's marks; null leaves the names alone. */
  own: OwnMarks | null;
};

/** Names to open, two or three abreast where there is room. */
export function LibraryRows({ entries, own }: Props) {
  return (
    <ul className="grid gap-x-8 md:grid-cols-2 xl:grid-cols-3">
      {entries.map((entry) => (
        <Row key={entry.slug} entry={entry} mark={own?.marks.get(exerciseIdOf(entry.slug))} onMark={own?.mark} />
      ))}
    </ul>
  );
}

type RowProps = { entry: Entry; mark: ExercisePreference | undefined; onMark: OwnMarks["mark"] | undefined };

/** Three hundred of them stand still while one is typed for, and while another is marked. */
const Row = memo(function Row({ entry: { slug, name, muscles, kinds }, mark, onMark }: RowProps) {
  const isHidden = mark === "hidden";
  const kind = kinds[0] ? copy.kinds[kinds[0]] : null;
  return (
    <li className="flex items-center border-t border-line">
      <Link
        href={`/exercises/${slug}`}
        prefetch={false}
        className="-ms-3 flex min-h-18 min-w-0 flex-1 items-center justify-between gap-4 rounded-control px-3 py-3 hover:bg-press focus-visible:-outline-offset-2"
      >
        <span className="min-w-0">
          <span className={cx("block leading-snug font-semibold", isHidden && "text-ink-3")}>{name}</span>
          <span className="block text-sm text-ink-2">
            {isHidden ? `${copy.marks.hidden} · ` : null}
            {muscles.map((muscle) => muscleNames.names[muscle]).join(", ")}
            {onMark && kind ? ` · ${kind}` : null}
          </span>
        </span>
        {onMark ? null : <span className="shrink-0 text-end text-xs text-ink-3">{kind}</span>}
      </Link>
      {onMark ? <MarkButtons exercise={{ id: exerciseIdOf(slug), name }} mark={mark} onMark={onMark} /> : null}
    </li>
  );
});
