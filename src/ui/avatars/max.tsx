import { Brows, type Expression, Eyes, Mouth } from "./face";
import { Frame, Highlight } from "./frame";

/** Square jaw, flat-cut hair, a whistle on the chest. */
export function Max({ mood }: { mood: Expression }) {
  const whistle = (
    <g>
      <path d="M36 68l12 12 12-12" stroke="#f4f4f5" strokeWidth="2" />
      <path d="M42 80h13v4.5h-4a5 5 0 1 1-9-.5z" fill="#f4f4f5" stroke="none" />
      <circle cx="46.5" cy="84.5" r="1.7" fill="#12121c" />
    </g>
  );
  return (
    <Frame mood={mood} chest={whistle}>
      <path d="M25 28q0-6 6-6h34q6 0 6 6v28q0 7-5 11l-6 5H36l-6-5q-5-4-5-11z" className="fill-coach" />
      <path d="M23.5 33V24q0-8 8-8h33q8 0 8 8v9z" fill="#12121c" />
      <Highlight d="M31 39v7" />
      <g className="text-coach-label" stroke="currentColor">
        <Brows mood={mood} y={42} />
        <Eyes mood={mood} y={48} />
        <Mouth mood={mood} y={61} width={14} />
      </g>
    </Frame>
  );
}
