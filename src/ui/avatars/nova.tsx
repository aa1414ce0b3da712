import { type Expression, Eyes, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** Round glasses and an orbit: half of it passes behind the head. */
export function Nova({ mood }: { mood: Expression }) {
  return (
    <Frame mood={mood}>
      <g transform="rotate(-18 48 44)">
        <path d="M11 44a37 11 0 0 1 74 0" stroke="#f4f4f5" strokeWidth="2" opacity="0.55" />
      </g>
      <circle cx="48" cy="46" r="25" className="fill-coach" />
      <Highlight d="M32 32q4-6 11-8" />
      <g className="text-coach-label" stroke="currentColor">
        <circle cx="38.5" cy="46" r="8" fill="#ffffff" fillOpacity="0.9" strokeWidth="2.4" />
        <circle cx="57.5" cy="46" r="8" fill="#ffffff" fillOpacity="0.9" strokeWidth="2.4" />
        <path d="M46.5 45q1.5-1.5 3 0" strokeWidth="2.4" />
        <Eyes mood={mood} y={46} gap={9.5} />
        <Mouth mood={mood} y={61} width={10} />
      </g>
      <g transform="rotate(-18 48 44)">
        <path d="M85 44a37 11 0 0 1-9 7M11 44a37 11 0 0 0 9 7" stroke="#f4f4f5" strokeWidth="2" />
        <circle cx="84" cy="41" r="4" fill="#f4f4f5" />
      </g>
    </Frame>
  );
}
