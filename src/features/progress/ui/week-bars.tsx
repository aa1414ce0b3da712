import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { BarChart } from "@/ui/bar-chart";
import { ChartTable } from "@/ui/chart-table";
import { roundGuides } from "@/ui/time-axis";

export type WeekBar = {
  /** Its Monday. */
  week: string;
  value: number;
  /** The value in words: "4 workouts". */
  text: string;
};

type Props = { title: string; bars: readonly WeekBar[]; picked: number | null; onPick: (index: number) => void };

const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });

/** One bar a week, oldest first; the running week is lit, a chosen one is white. */
export function WeekBars({ title, bars, picked, onPick }: Props) {
  const marked = new Set([0, Math.floor((bars.length - 1) / 2), bars.length - 1]);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const textOf = (index: number) => `${formatDay(bars[index]?.week ?? "")}: ${bars[index]?.text ?? ""}`;
  return (
    <div className="pb-2">
      <BarChart
        label={`${title}: ${bars.map((_, i) => textOf(i)).join(", ")}`}
        bars={bars.map(({ week, value }, i) => ({
          id: week,
          value,
          label: marked.has(i) ? formatDay(week) : "",
          current: i === bars.length - 1,
          text:
            i === bars.length - 1 && bars.length <= 12 && value > 0
              ? value < 1000
                ? formatNumber(value, 1)
                : compact.format(value)
              : undefined,
        }))}
        guides={roundGuides([0, most], (value) => compact.format(value)).filter(({ value }) => value > 0 && value % 1 === 0)}
        pick={{ label: progress.volume.weeks, index: picked, textOf, onPick }}
        table={{
          summary: progress.table,
          content: (
            <ChartTable
              caption={title}
              columns={[progress.volume.week, progress.value]}
              rows={bars.toReversed().map(({ week, text }) => ({ id: week, cells: [formatDay(week, "year"), text] }))}
            />
          ),
        }}
      />
    </div>
  );
}
