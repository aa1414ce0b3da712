import type { Exercise } from "@/domain/exercise";
import type { MuscleId } from "@/domain/vocabulary";
import { exercises } from "@/lib/copy/en/exercises";
import { muscles as names } from "@/lib/copy/en/muscles";
import { formatList } from "@/lib/copy/format";
import { cx } from "@/ui/cx";

const copy = exercises.page;
type Props = { exercise: Pick<Exercise, "contrib" | "stabilisers"> };

/** Targets with a full bar, helpers with half of one: a set counts 1 for the first and 0.5 for the others. */
export function MuscleBars({ exercise: { contrib, stabilisers } }: Props) {
  const all = Object.entries(contrib) as [MuscleId, 1 | 0.5][];
  const sorted = all.sort(([, a], [, b]) => b - a);
  return (
    <section aria-labelledby="muscles">
      <h2 id="muscles" className="text-xl font-semibold">
        {copy.muscles}
      </h2>
      <ul className="mt-4 grid gap-3">
        {sorted.map(([muscle, share]) => (
          <li key={muscle}>
            <p className="flex items-baseline justify-between gap-4">
              <span className={cx(share === 1 ? "font-semibold" : "text-ink-2")}>{names.names[muscle]}</span>
              <span className="text-xs text-ink-3">{share === 1 ? copy.target : copy.helper}</span>
            </p>
            <span aria-hidden="true" className="mt-1.5 block h-1.5 rounded-full bg-press">
              <span className={cx("block h-full rounded-full", share === 1 ? "w-full bg-accent-graphic" : "w-1/2 bg-ink-3")} />
            </span>
          </li>
        ))}
      </ul>
      {stabilisers.length > 0 ? (
        <p className="mt-4 text-sm text-ink-2">
          {copy.steady} {formatList(stabilisers.map((muscle) => names.names[muscle].toLowerCase()))}.
        </p>
      ) : null}
    </section>
  );
}
