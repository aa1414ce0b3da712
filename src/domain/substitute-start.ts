import { type Advice, reason } from "./reason";
import { type StartInput, startLoad } from "./start-load";

/**
 * The load to begin a substitute with, kilograms: its own level, else carried over from the lift it stands in for, else a
 * share of body mass. Its first set is a calibration set (specification 10.3): whatever it shows counts, the guess does not.
 */
export function substituteStart(input: StartInput): Advice<number | null> {
  const start = startLoad(input);
  if (start.value === null) return start;
  const facts = { exercise: input.exercise.id, kg: start.value, from: input.transfer?.from ?? null };
  return { ...start, reasons: [reason("substitute.calibrate", facts), ...start.reasons] };
}
