import type { ReactNode } from "react";
import { type AxisMark, ChartFrame, type Guide, heightScale, PLOT_LEFT, percent, plotX } from "./chart-frame";
import { ChartPicker, type Pick } from "./chart-picker";

export type ChartPoint = {
  /** Position from 0 to 1, usually time. */
  at: number;
  /** Null is a gap and is drawn as one. */
  value: number | null;
  /** Uncertainty around the value. */
  low?: number | undefined;
  high?: number | undefined;
};

type Props = {
  label: string;
  points: readonly ChartPoint[];
  guides: readonly Guide[];
  axis: readonly AxisMark[];
  /** The last value as written beside its dot. */
  endText?: string | undefined;
  /** Single measurements behind a smoothed line. */
  dots?: readonly { at: number; value: number }[] | undefined;
  goal?: { value: number; text: string } | undefined;
  /** A second, dashed line: told apart by its pattern as well as its color. */
  second?: readonly ChartPoint[] | undefined;
  /** Lets a point be chosen; its index counts the points that have a value. */
  pick?: Pick | undefined;
  table?: { summary: string; content: ReactNode } | undefined;
};

/** A 2.5 px line with a 12 % band, gaps where nothing was logged and its last value in words. */
export function LineChart({ label, points, guides, axis, endText, dots = [], goal, second = [], pick, table }: Props) {
  const all = [
    ...points.flatMap((point) => [point.value, point.low, point.high]),
    ...second.map((point) => point.value),
    ...dots.map((dot) => dot.value),
    goal?.value,
    ...guides.map((guide) => guide.value),
  ].filter((value) => typeof value === "number");
  const toY = heightScale(all.length > 0 ? all : [0, 1]);
  const real = points.filter((point) => point.value !== null);
  const last = real.at(-1);
  // Two texts at the same height would stand in each other: each gives way on its own side.
  const apart = goal && typeof last?.value === "number" ? toY(last.value) - toY(goal.value) : 1;
  const isCrowded = Math.abs(apart) < CROWDED;
  const chosen = pick && pick.index !== null ? real[pick.index] : undefined;
  return (
    <ChartFrame
      label={label}
      guides={guides}
      axis={axis}
      toY={toY}
      table={table}
      width={ROOM}
      overlay={pick ? <ChartPicker {...pick} spots={real.map(({ at }) => at)} full={false} /> : null}
    >
      <svg
        x={percent(PLOT_LEFT)}
        width={percent(ROOM)}
        height="100%"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="overflow-visible"
        aria-hidden="true"
      >
        <path d={bandPath(points, toY)} className="fill-coach-graphic" fillOpacity="0.12" />
        <path d={linePath(second, toY)} {...LINE} strokeDasharray="2 6" className="stroke-second-graphic" />
        <path d={linePath(points, toY)} {...LINE} className="mo-ring-value stroke-coach-graphic" />
      </svg>
      {dots.map((dot) => (
        <circle key={dot.at} cx={percent(plotX(dot.at, ROOM))} cy={percent(toY(dot.value))} r="2" className="fill-line-strong" />
      ))}
      {goal ? (
        <g>
          <line
            x1="0"
            x2="100%"
            y1={percent(toY(goal.value))}
            y2={percent(toY(goal.value))}
            strokeWidth="2"
            strokeDasharray="1 7"
            strokeLinecap="round"
            className="stroke-third-graphic"
          />
          <text
            x="100%"
            y={percent(toY(goal.value))}
            dy={isCrowded && apart < 0 ? 16 : -6}
            textAnchor="end"
            className="fill-third-text text-xs"
          >
            {goal.text}
          </text>
        </g>
      ) : null}
      {chosen && typeof chosen.value === "number" ? (
        <g>
          <line
            x1={percent(plotX(chosen.at, ROOM))}
            x2={percent(plotX(chosen.at, ROOM))}
            y1="0"
            y2="100%"
            strokeWidth="1"
            className="stroke-line-strong"
          />
          <circle
            cx={percent(plotX(chosen.at, ROOM))}
            cy={percent(toY(chosen.value))}
            r="6"
            strokeWidth="2"
            className="fill-ink stroke-card"
          />
        </g>
      ) : null}
      {last && last !== chosen && typeof last.value === "number" ? (
        <g>
          <circle cx={percent(plotX(last.at, ROOM))} cy={percent(toY(last.value))} r="5" className="fill-coach-graphic" />
          {endText ? (
            <text
              x={percent(plotX(last.at, ROOM))}
              y={percent(toY(last.value))}
              dx="12"
              dy={isCrowded ? (apart < 0 ? -6 : 20) : 6}
              textAnchor="start"
              className="num fill-ink text-lg"
            >
              {endText}
            </text>
          ) : null}
        </g>
      ) : null}
    </ChartFrame>
  );
}

/** The last value needs room at the right, inside the picture. */
const ROOM = 0.75;

/** Of the height of the plot: nearer than this the text of the goal and the last value would touch. */
const CROWDED = 0.14;

const LINE = { strokeWidth: 2.5, strokeLinecap: "round", strokeLinejoin: "round", vectorEffect: "non-scaling-stroke" } as const;

type ToY = (value: number) => number;

function linePath(points: readonly ChartPoint[], toY: ToY): string {
  let pen = "M";
  return points
    .map(({ at, value }) => {
      if (value === null) {
        pen = "M";
        return "";
      }
      const step = `${pen}${(at * 100).toFixed(2)} ${(toY(value) * 100).toFixed(2)}`;
      pen = "L";
      return step;
    })
    .join("");
}

/** One closed shape for each run without a gap. */
function bandPath(points: readonly ChartPoint[], toY: ToY): string {
  const runs: { at: number; low: number; high: number }[][] = [[]];
  for (const { at, value, low, high } of points) {
    if (value === null || low === undefined || high === undefined) runs.push([]);
    else runs.at(-1)?.push({ at, low, high });
  }
  const spot = (at: number, value: number) => `${(at * 100).toFixed(2)} ${(toY(value) * 100).toFixed(2)}`;
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const top = run.map((point) => spot(point.at, point.high));
      const bottom = run.toReversed().map((point) => spot(point.at, point.low));
      return `M${[...top, ...bottom].join("L")}z`;
    })
    .join("");
}
