import type { Expression } from "./face";
import { Frame } from "./frame";

/** One line is the whole face: brow, nose, mouth. */
export function Ace({ mood }: { mood: Expression }) {
  return (
    <Frame mood={mood}>
      <circle cx="48" cy="46" r="26" className="fill-coach" />
      <path d={LINE[mood]} className="stroke-coach-label" strokeWidth="2.8" />
    </Frame>
  );
}

const LINE: Record<Expression, string> = {
  neutral: "M31 41h14q3 0 3 3v8q0 3 3 3M38 62h18",
  happy: "M31 43q6-5 14-2 3 1 3 4v7q0 3 3 3M36 60q12 8 24 0",
  focus: "M31 43l14-1q3 0 3 3v7q0 3 3 3M40 62h14",
  calm: "M31 42q7 4 14 0 3 0 3 3v7q0 3 3 3M39 61q9 4 18 0",
  celebrate: "M31 42q6-7 14-3 3 1 3 4v7q0 3 3 3M35 58q13 14 26 0z",
  serious: "M31 39l14 4q3 1 3 4v6q0 3 3 3M39 64q9-4 18 0",
};
