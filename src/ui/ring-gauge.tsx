import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  value: number;
  max: number;
  /** Drawn size in pixels. */
  size?: number | undefined;
  /** Line width in pixels. */
  stroke?: number | undefined;
  /** Read aloud: "3 of 4 workouts". Without it the ring is decoration beside its number. */
  label?: string | undefined;
  tone?: "coach" | "accent" | "third" | "error" | undefined;
  /** Stands in the middle. */
  children?: ReactNode;
};

/** A ring that closes clockwise from the top. Its geometry lives in attributes, never in styles. */
export function RingGauge({ value, max, size = 96, stroke = 8, label, tone = "coach", children }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const radius = (size - stroke) / 2;
  const round = 2 * Math.PI * radius;
  const middle = size / 2;
  return (
    <div className="grid shrink-0 place-items-center *:col-start-1 *:row-start-1">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width={size}
        height={size}
        fill="none"
        role="img"
        aria-label={label}
        aria-hidden={label ? undefined : true}
      >
        <circle cx={middle} cy={middle} r={radius} strokeWidth={stroke} className="mo-ring-track stroke-hairline" />
        {share > 0 ? (
          <circle
            cx={middle}
            cy={middle}
            r={radius}
            strokeWidth={stroke}
            strokeLinecap="round"
            strokeDasharray={round.toFixed(2)}
            strokeDashoffset={(round * (1 - share)).toFixed(2)}
            transform={`rotate(-90 ${middle} ${middle})`}
            className={cx("mo-ring-value", TONE[tone])}
          />
        ) : null}
      </svg>
      {children ? <div className="text-center">{children}</div> : null}
    </div>
  );
}

const TONE = {
  coach: "stroke-coach-graphic",
  accent: "stroke-accent-graphic",
  third: "stroke-third-graphic",
  error: "stroke-error",
} as const;
