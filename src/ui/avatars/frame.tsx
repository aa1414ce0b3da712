import type { ReactNode } from "react";
import type { Expression } from "./face";

type Props = { mood: Expression; children: ReactNode /** Drawn over the shoulders, under the chin. */; chest?: ReactNode };

/** The ground, the shoulders and the head that breathes above them. Ink and label follow the coach's color. */
export function Frame({ mood, children, chest }: Props) {
  return (
    <>
      <Ground />
      <path
        d="M12 80c5-9 18-14 36-14s31 5 36 14a48 48 0 0 1-72 0z"
        className="fill-[color-mix(in_srgb,var(--mo-coach)_42%,#12121c)]"
      />
      {chest}
      {mood === "celebrate" ? (
        <path d="M13 30l5 3M20 17l4 5M83 30l-5 3M76 17l-4 5" className="stroke-coach" strokeWidth="2.6" />
      ) : null}
      <g className="mo-breathe">{children}</g>
    </>
  );
}

/** The disc behind every figure. */
export function Ground() {
  return <circle cx="48" cy="48" r="48" className="fill-[color-mix(in_srgb,var(--mo-coach)_17%,#14141f)]" />;
}

/** The one highlight every figure has: light from the upper left. */
export function Highlight({ d }: { d: string }) {
  return <path d={d} stroke="#ffffff" strokeOpacity="0.45" strokeWidth="3" />;
}
