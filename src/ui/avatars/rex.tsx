import { type Expression, Eyes, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** Laurel on both temples, one brow always asking for more. */
export function Rex({ mood }: { mood: Expression }) {
  const left = mood === "serious" || mood === "focus" ? "M33.5 37.5l10 3" : "M33.5 40h10";
  return (
    <Frame mood={mood}>
      <circle cx="48" cy="47" r="25" className="fill-coach" />
      <Highlight d="M34 30q3-3 7-4.5" />
      <g className="text-coach-label" stroke="currentColor">
        <path d={left} strokeWidth="3" />
        <path d="M52 39q5-7 11-3" strokeWidth="3" />
        <Eyes mood={mood} y={48} />
        <Mouth mood={mood} y={60} width={13} />
      </g>
      <Laurel />
      <g transform="matrix(-1 0 0 1 96 0)">
        <Laurel />
      </g>
    </Frame>
  );
}

function Laurel() {
  return (
    <g fill="#f4f4f5">
      <path d="M22 58q-8-3-8-10 8 2 8 10zM20 47q-7-5-5-12 7 4 5 12zM22 36q-5-7-1-13 5 6 1 13zM28 27q-2-8 4-12 3 7-4 12zM37 21q1-7 8-8-1 7-8 8z" />
    </g>
  );
}
