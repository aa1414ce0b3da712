import { progress } from "@/lib/copy/en/progress";
import { recovery } from "@/lib/copy/en/recovery";
import { formatDay } from "@/lib/copy/format";
import { ChartTable } from "@/ui/chart-table";
import { LineChart } from "@/ui/line-chart";
import { onAxis, roundGuides, timeAxis } from "@/ui/time-axis";

type Props = {
  title: string;
  points: readonly { readonly day: string; readonly value: number }[];
  /** First and last day of the range, so that several charts stand on one axis. */
  from: string;
  to: string;
  /** The value in words: "7.5 h". */
  text: (value: number) => string;
  picked: number | null;
  onPick: (index: number) => void;
};

/** One value a day over the range. */
export function DayLines({ title, points, from, to, text, picked, onPick }: Props) {
  const axis = timeAxis(from, to);
  const textOf = (index: number) => {
    const point = points[index];
    return point ? `${formatDay(point.day, "weekday")}: ${text(point.value)}` : "";
  };
  const [first, last] = [0, points.length - 1];
  return (
    <>
      <LineChart
        label={`${title}: ${textOf(first)}, ${textOf(last)}`}
        points={onAxis(points, axis.at)}
        guides={roundGuides(
          points.map(({ value }) => value),
          (value) => (value % 1 === 0 ? String(value) : ""),
        ).filter(({ text: words }) => words !== "")}
        axis={axis.marks}
        endText={points[last] ? text(points[last].value) : undefined}
        pick={{ label: recovery.history.byDay, index: picked, textOf, onPick }}
        table={{
          summary: progress.table,
          content: (
            <ChartTable
              caption={title}
              columns={[progress.date, title]}
              rows={points.toReversed().map(({ day, value }) => ({ id: day, cells: [formatDay(day, "weekday"), text(value)] }))}
            />
          ),
        }}
      />
      {picked === null ? null : (
        <p aria-live="polite" className="num text-sm tracking-normal">
          {textOf(picked)}
        </p>
      )}
    </>
  );
}
