import { type Expression, Eyes, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** Round face, headband with its knot behind the ear. */
export function Sam({ mood }: { mood: Expression }) {
  return (
    <Frame mood={mood}>
      <path d="M72 36l9-5M72 38l10 3" stroke="#f4f4f5" strokeWidth="4.5" />
      <circle cx="48" cy="47" r="26" className="fill-coach" />
      <path d="M24.3 36.5a26 26 0 0 1 3.9-6.5h39.6a26 26 0 0 1 3.9 6.5q-23.7 4-47.4 0z" fill="#f4f4f5" />
      <Highlight d="M35 25.8q4-2.6 9-3.4" />
      <g className="text-coach-label" stroke="currentColor">
        <Eyes mood={mood} y={48} />
        <Mouth mood={mood} y={58.5} width={13} />
      </g>
    </Frame>
  );
}
