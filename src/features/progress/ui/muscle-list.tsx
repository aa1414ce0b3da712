import type { VolumeGroup } from "@/domain/vocabulary";
import { muscles } from "@/lib/copy/en/muscles";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { cx } from "@/ui/cx";
import { RowGroup } from "@/ui/settings-row";
import type { Week } from "./answers";
import { shownLabel } from "./volume-step";

const copy = progress.volume;

type Props = { week: Week; isRunning: boolean; group: VolumeGroup | null; onPick: (group: VolumeGroup | null) => void };

/** The muscles of a week, most trained first; one of them fills the chart, a second tap brings all back. */
export function MuscleList({ week, isRunning, group, onPick }: Props) {
  const rows = [...week.groups].sort((a, b) => b.sets - a.sets);
  const most = Math.max(1, ...rows.map(({ sets }) => sets));
  return (
    <RowGroup title={copy.muscles(formatDay(week.week))}>
      {rows.map((row) => {
        const isPicked = row.group === group;
        const label = shownLabel(row.label, isRunning);
        return (
          <li key={row.group}>
            <button
              type="button"
              aria-pressed={isPicked}
              onClick={() => onPick(isPicked ? null : row.group)}
              className="grid min-h-14 w-full grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 rounded-control px-4 py-2 text-start hover:bg-press focus-visible:-outline-offset-2"
            >
              <span className={cx("min-w-0", isPicked && "font-semibold")}>{muscles.groups[row.group]}</span>
              <span className="flex items-baseline gap-3">
                {label ? <span className="text-xs text-ink-3">{copy.zones[label]}</span> : null}
                <span className="num">{formatNumber(row.sets, 1)}</span>
              </span>
              <svg aria-hidden="true" className="col-span-2 h-1.5 w-full">
                <rect width="100%" height="6" rx="3" className="fill-hairline" />
                {row.sets > 0 ? (
                  <rect
                    width={`${(row.sets / most) * 100}%`}
                    height="6"
                    rx="3"
                    className={isPicked ? "fill-coach-graphic" : "fill-line-strong"}
                  />
                ) : null}
              </svg>
            </button>
          </li>
        );
      })}
    </RowGroup>
  );
}
