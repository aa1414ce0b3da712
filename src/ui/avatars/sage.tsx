import { type Expression, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** Hooded, eyes closed whatever happens; the brow and the mouth tell the rest. */
export function Sage({ mood }: { mood: Expression }) {
  const bright = mood === "happy" || mood === "celebrate";
  const lids = bright ? "M34 50q5-6 10 0M52 50q5-6 10 0" : "M34 48q5 5 10 0M52 48q5 5 10 0";
  const brow = mood === "serious" || mood === "focus" ? "M46 38l-9-1.5M50 38l9-1.5" : "M46 37q-5-3-9-.5M50 37q5-3 9-.5";
  return (
    <Frame mood={mood}>
      <path d="M48 12c19 0 29 16 30 34 .8 13-3 24-11 31H29c-8-7-11.8-18-11-31 1-18 11-34 30-34z" fill="#12121c" />
      <path
        d="M48 12c19 0 29 16 30 34 .8 13-3 24-11 31H29c-8-7-11.8-18-11-31 1-18 11-34 30-34z"
        className="fill-[color-mix(in_srgb,var(--mo-coach)_55%,#12121c)]"
      />
      <path d="M48 27c12.5 0 20 9 20 21S60 72 48 72 28 60 28 48s7.5-21 20-21z" className="fill-coach" />
      <Highlight d="M26 33q3-8 9-12" />
      <g className="text-coach-label" stroke="currentColor">
        <path d={brow} strokeWidth="2.2" />
        <path d={lids} strokeWidth="2.6" />
        <Mouth mood={mood} y={60} width={11} />
      </g>
    </Frame>
  );
}
