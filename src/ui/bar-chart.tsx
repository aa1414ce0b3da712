import { type ReactNode, useId } from "react";
import { ChartFrame, type Guide, PLOT_LEFT, percent, plotX } from "./chart-frame";
import { ChartPicker, type Pick } from "./chart-picker";

export type Bar = {
  id: string;
  value: number;
  /** Under the bar. */
  label: string;
  /** Above the bar; keep it for the one that matters. */
  text?: string | undefined;
  /** Hatched: planned, estimated or not yet over. */
  pending?: boolean | undefined;
  /** Lit in the coach's color; the others stand back. */
  current?: boolean | undefined;
};

type Props = {
  label: string;
  bars: readonly Bar[];
  guides: readonly Guide[];
  /** Top of the scale; the highest bar by default. */
  max?: number | undefined;
  /** Lets a bar be chosen. */
  pick?: Pick | undefined;
  table?: { summary: string; content: ReactNode } | undefined;
};

/** Bars with 6 px tops from a zero line; a pattern, not only a color, marks what is pending. */
export function BarChart({ label, bars, guides, max, pick, table }: Props) {
  const hatch = useId();
  const top = max ?? Math.max(1, ...bars.map((bar) => bar.value), ...guides.map((guide) => guide.value));
  const toY = (value: number) => 1 - (Math.min(value, top) / top) * 0.86;
  const slot = 1 / Math.max(1, bars.length);
  return (
    <ChartFrame
      label={label}
      guides={guides}
      axis={[]}
      toY={toY}
      table={table}
      width={WIDTH}
      overlay={pick ? <ChartPicker {...pick} spots={bars.map((_, i) => (i + 0.5) * slot)} full /> : null}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="fill-field" />
          <rect width="2" height="6" className="fill-line-strong" />
        </pattern>
      </defs>
      {/* The plot cuts the bars at the zero line, so only their tops are round. */}
      <svg x={percent(PLOT_LEFT)} width={percent(WIDTH)} height="100%" className="overflow-hidden" aria-hidden="true">
        {bars.map((bar, i) =>
          bar.value > 0 ? (
            <rect
              key={bar.id}
              x={percent((i + 0.16) * slot)}
              width={percent(slot * 0.68)}
              y={percent(toY(bar.value))}
              height="110%"
              rx="6"
              {...(bar.pending
                ? { fill: `url(#${hatch})` }
                : { className: i === pick?.index ? "fill-ink" : bar.current ? "fill-coach-graphic" : "fill-line-strong" })}
            />
          ) : null,
        )}
      </svg>
      {bars.map((bar, i) => (
        <g key={bar.id} textAnchor="middle">
          {bar.text ? (
            <text
              x={percent(plotX((i + 0.5) * slot, WIDTH))}
              y={percent(toY(bar.value))}
              dy="-7"
              className="num fill-ink text-sm tracking-normal"
            >
              {bar.text}
            </text>
          ) : null}
          <text
            x={percent(plotX((i + 0.5) * slot, WIDTH))}
            y="100%"
            dy="18"
            className={bar.current ? "fill-ink text-xs" : "fill-ink-3 text-xs"}
          >
            {bar.label}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}

const WIDTH = 1 - PLOT_LEFT;
