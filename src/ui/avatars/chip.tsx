import { type Expression, Eyes, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** A cap worn askew over a grin. */
export function Chip({ mood }: { mood: Expression }) {
  return (
    <Frame mood={mood}>
      <circle cx="48" cy="49" r="25" className="fill-coach" />
      <g transform="rotate(-14 48 34)">
        <path d="M22 38c-1-17 10-27 26-27s27 10 26 27z" fill="#f4f4f5" />
        <path d="M48 11v27" stroke="#12121c" strokeOpacity="0.25" strokeWidth="2" />
        <path
          d="M44 38h32c10 0 15 3 15 6 0 2-2 3-5 3-12-3-26-4-42-4z"
          className="fill-[color-mix(in_srgb,var(--mo-coach)_55%,#12121c)]"
        />
        <circle cx="48" cy="11" r="2.6" className="fill-[color-mix(in_srgb,var(--mo-coach)_55%,#12121c)]" />
      </g>
      <Highlight d="M28.5 58q1.5 5 5 8.5" />
      <g className="text-coach-label" stroke="currentColor">
        <Eyes mood={mood} y={51} />
        {mood === "neutral" || mood === "happy" ? <Grin wide={mood === "happy"} /> : <Mouth mood={mood} y={62} width={13} />}
      </g>
    </Frame>
  );
}

/** Lop-sided and toothy: the right corner always wins. */
function Grin({ wide }: { wide: boolean }) {
  const shape = wide ? "M37 59q11 3 23-2-2 12-13 11-8-1-10-9z" : "M39 61q9 3 19-3-2 9-10 8.5-7-.5-9-5.5z";
  return <path d={shape} fill="#ffffff" strokeWidth="2.2" />;
}
