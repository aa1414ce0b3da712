import { dayNumber } from "@/domain/civil-date";

export type LinePoint = { id: string; day: string; value: number; low?: number | null; high?: number | null };

type Props = {
  /** Oldest first. */
  points: readonly LinePoint[];
  /** The whole drawing in one sentence. */
  label: string;
  selected: string | null;
  onSelect: (id: string) => void;
  nameOf: (point: LinePoint) => string;
};

const WIDTH = 640;
const HEIGHT = 260;
const PAD = 16;
/** A longer pause is drawn as a gap. */
const GAP_DAYS = 28;

/** A line over days with a band; each point is a button. */
export function LineChart({ points, label, selected, onSelect, nameOf }: Props) {
  const days = points.map(({ day }) => dayNumber(day));
  const values = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [from, to, least, most] = [Math.min(...days), Math.max(...days), Math.min(...values), Math.max(...values)];
  const x = (day: string) => PAD + ((dayNumber(day) - from) / Math.max(1, to - from)) * (WIDTH - 2 * PAD);
  const y = (value: number) => HEIGHT - PAD - ((value - least) / Math.max(1, most - least)) * (HEIGHT - 2 * PAD);
  const at = (day: string, value: number) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`;
  return (
    <figure aria-label={label} className="relative">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full">
        <title>{label}</title>
        {runsOf(points).map((run) => (
          <g key={run[0]?.id}>
            <polygon
              points={[
                ...run.map(({ day, value, high }) => at(day, high ?? value)),
                ...[...run].reverse().map(({ day, value, low }) => at(day, low ?? value)),
              ].join(" ")}
              className="fill-coach-graphic opacity-15"
            />
            <polyline
              points={run.map(({ day, value }) => at(day, value)).join(" ")}
              fill="none"
              strokeWidth="4"
              strokeLinecap="round"
              strokeLinejoin="round"
              className="stroke-coach-graphic"
            />
          </g>
        ))}
        {points.map((point) => (
          // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside an svg
          <g
            key={point.id}
            role="button"
            tabIndex={0}
            aria-label={nameOf(point)}
            aria-pressed={selected === point.id}
            onClick={() => onSelect(point.id)}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                onSelect(point.id);
              }
            }}
            className="cursor-pointer"
          >
            <circle cx={x(point.day)} cy={y(point.value)} r="24" className="fill-transparent" />
            <circle
              cx={x(point.day)}
              cy={y(point.value)}
              r={selected === point.id ? 9 : 6}
              className={selected === point.id ? "fill-ink" : "fill-coach-graphic"}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}

function runsOf(points: readonly LinePoint[]): LinePoint[][] {
  const runs: LinePoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && dayNumber(point.day) - dayNumber(last.day) <= GAP_DAYS) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
