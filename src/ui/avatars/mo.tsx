import { useId } from "react";
import { type Expression, Eyes } from "./face";
import { Ground } from "./frame";

/** No head, no shoulders: a ring that changes its shape with the mood. */
export function Mo({ mood }: { mood: Expression }) {
  const id = useId();
  return (
    <>
      <defs>
        <linearGradient id={id} x1="16" y1="20" x2="80" y2="76" gradientUnits="userSpaceOnUse">
          <stop stopColor="#00d4aa" />
          <stop offset="1" stopColor="#7c3aed" />
        </linearGradient>
      </defs>
      <Ground />
      <g className="mo-breathe">
        <path d={ring(SHAPE[mood])} stroke={`url(#${id})`} strokeWidth="10" />
        <path d="M27 38q3-8 10-11" stroke="#ffffff" strokeOpacity="0.5" strokeWidth="2.5" />
        <g color="#ffffff" stroke="currentColor">
          <Eyes mood={mood} y={48} gap={8} />
        </g>
      </g>
    </>
  );
}

type Shape = { lobes: number; depth: number; turn: number; stretch: number };

const SHAPE: Record<Expression, Shape> = {
  neutral: { lobes: 3, depth: 1, turn: 0.5, stretch: 1 },
  happy: { lobes: 3, depth: 2.2, turn: 0.52, stretch: 1.06 },
  focus: { lobes: 4, depth: 1.6, turn: 0.785, stretch: 1 },
  calm: { lobes: 2, depth: 2, turn: 0, stretch: 1 },
  celebrate: { lobes: 8, depth: 2.6, turn: 0.2, stretch: 1 },
  serious: { lobes: 4, depth: 2.4, turn: 0.785, stretch: 0.96 },
};

/** A closed outline of 48 points, radius 28 plus the lobes. */
function ring({ lobes, depth, turn, stretch }: Shape): string {
  const points = Array.from({ length: 48 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    const radius = 28 + depth * Math.cos(lobes * angle + turn * lobes);
    return `${(48 + radius * stretch * Math.cos(angle)).toFixed(1)} ${(48 + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}z`;
}
