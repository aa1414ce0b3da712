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

/** Left brow, nose and mouth; the right brow answers. */
const LINE: Record<Expression, string> = {
  neutral: "M29 42h12q4 0 4 4v7q0 3 4 3M54 42h13M39 63h18",
  happy: "M29 43q7-4 13-1 3 1 3 4v7q0 3 4 3M54 42q6-4 13 1M37 61q11 8 22 0",
  focus: "M29 43l12 1q4 0 4 3v6q0 3 4 3M54 44l13-1M42 63h12",
  calm: "M29 41q6 4 12 1 4-1 4 4v7q0 3 4 3M54 42q6 3 13-1M40 62q8 4 16 0",
  celebrate: "M29 42q7-6 13-2 3 2 3 5v7q0 3 4 3M54 40q6-4 13 2M36 59q12 14 24 0z",
  serious: "M29 39l12 4q4 1 4 4v6q0 3 4 3M54 43l13-4M41 63h14",
};
