import type { ReactNode } from "react";

/** A horizontal guide at a value, with the words painted on it. */
export type Guide = { value: number; text: string };
/** A word under the plot; `at` runs from 0 (first) to 1 (last), as the points do. */
export type AxisMark = { at: number; text: string };

type Props = {
  /** One sentence that says what the picture shows. */
  label: string;
  guides: readonly Guide[];
  axis: readonly AxisMark[];
  /** Value to a share of the height, 0 at the top. */
  toY: (value: number) => number;
  /** The same data as a table; it opens under the chart. */
  table?: { summary: string; content: ReactNode } | undefined;
  /** Share of the width the data fills, to the right of the guides' words. */
  width: number;
  /** Lies over the plot: what answers a thumb. */
  overlay?: ReactNode;
  children: ReactNode;
};

/** Three faint guides and no frame. All positions are percentages, so the picture stretches while type keeps its size. */
export function ChartFrame({ label, guides, axis, toY, table, width, overlay, children }: Props) {
  return (
    <figure className="relative min-w-0 rounded-control has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-4 has-[input:focus-visible]:outline-[var(--mo-focus)]">
      <svg role="img" aria-label={label} className="h-48 w-full overflow-visible" fill="none">
        {guides.map((guide) => (
          <g key={guide.value}>
            <line
              x1="0"
              x2="100%"
              y1={percent(toY(guide.value))}
              y2={percent(toY(guide.value))}
              strokeWidth="1"
              className="stroke-hairline"
            />
            <text x="0" y={percent(toY(guide.value))} dy="-5" className="num fill-ink-3 text-xs font-normal tracking-normal">
              {guide.text}
            </text>
          </g>
        ))}
        {children}
      </svg>
      {overlay}
      <svg aria-hidden="true" className="h-6 w-full overflow-visible">
        {axis.map((mark) => (
          <text
            key={mark.text}
            x={percent(plotX(mark.at, width))}
            y="18"
            textAnchor={anchor(mark.at)}
            className="fill-ink-3 text-xs"
          >
            {mark.text}
          </text>
        ))}
      </svg>
      {table ? (
        <details className="pt-1">
          <summary className="inline-flex min-h-11 items-center rounded-control text-sm text-ink-2 underline decoration-1 underline-offset-4">
            {table.summary}
          </summary>
          <div className="overflow-x-auto pt-2 text-sm">{table.content}</div>
        </details>
      ) : null}
    </figure>
  );
}

/** The guides' words stand left of the data, so that no line or bar crosses them. */
export const PLOT_LEFT = 0.09;

/** Position of a point, 0 to 1, as a share of the whole picture. */
export const plotX = (at: number, width: number) => PLOT_LEFT + at * width;

/** 0.125 → "12.5%". */
export const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

const anchor = (at: number) => (at < 0.1 ? "start" : at > 0.9 ? "end" : "middle");

/** A scale over all given values with a little air; a flat line stands in the middle. Returns share of the height, 0 at the top. */
export function heightScale(values: readonly number[], floor?: number): (value: number) => number {
  const low = Math.min(floor ?? Number.POSITIVE_INFINITY, ...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  const base = high === low && floor === undefined ? low - 0.5 : low;
  return (value) => 0.94 - ((value - base) / span) * 0.82;
}
