import { Brows, type Expression, Eyes, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** Square jaw, flat-cut hair, a whistle on the chest. */
export function Max({ mood }: { mood: Expression }) {
  const whistle = (
    <g>
      <path d="M35 69l13 10 13-10" stroke="#f4f4f5" strokeWidth="2" />
      <path d="M42 79h13v4.5h-4a5 5 0 1 1-9-.5z" fill="#f4f4f5" />
      <circle cx="46.5" cy="83.5" r="1.7" fill="#12121c" />
    </g>
  );
  return (
    <Frame mood={mood} chest={whistle}>
      <path d="M24 44v6M72 44v6" className="stroke-coach" strokeWidth="7" />
      <path d="M26 30q0-6 6-6h32q6 0 6 6v28q0 5-4 8l-5 4q-3 2-6 2H41q-3 0-6-2l-5-4q-4-3-4-8z" className="fill-coach" />
      <path d="M26 37V25l4-9h36l4 9v12l-4-7H30z" fill="#12121c" />
      <Highlight d="M34 21h9" />
      <g className="text-coach-label" stroke="currentColor">
        <Brows mood={mood} y={42} />
        <Eyes mood={mood} y={49} />
        <Mouth mood={mood} y={61} width={14} />
      </g>
    </Frame>
  );
}
