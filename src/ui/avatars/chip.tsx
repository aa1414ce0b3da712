import { type Expression, Eyes, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** A cap worn askew over a grin. */
export function Chip({ mood }: { mood: Expression }) {
  return (
    <Frame mood={mood}>
      <circle cx="48" cy="48" r="25" className="fill-coach" />
      <g transform="rotate(-13 48 34)">
        <path d="M23 36c0-16 10-24 25-24s25 8 25 24z" fill="#f4f4f5" />
        <path
          d="M20 36.5h45q16 0 19 5-14 2-26 0H22q-4-1-2-5z"
          className="fill-[color-mix(in_srgb,var(--mo-coach)_50%,#12121c)]"
        />
        <circle cx="48" cy="12.5" r="2.5" className="fill-[color-mix(in_srgb,var(--mo-coach)_50%,#12121c)]" />
      </g>
      <Highlight d="M28.5 57q1.5 5 5 8.5" />
      <g className="text-coach-label" stroke="currentColor">
        <Eyes mood={mood} y={49} />
        {mood === "neutral" || mood === "happy" ? <Grin wide={mood === "happy"} /> : <Mouth mood={mood} y={60} width={13} />}
      </g>
    </Frame>
  );
}

/** Lop-sided and toothy: the right corner always wins. */
function Grin({ wide }: { wide: boolean }) {
  return (
    <path
      d={wide ? "M37 57q11 3 23-2-2 12-13 11-8-1-10-9z" : "M39 59q9 3 19-3-2 9-10 8.5-7-.5-9-5.5z"}
      fill="#ffffff"
      strokeWidth="2.2"
    />
  );
}
