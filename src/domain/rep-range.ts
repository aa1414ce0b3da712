import { harder, jumpOf, type LoadLine, loadable } from "./load-line";
import { EPS } from "./units";

/** No single step may add more than this share, unless it is the smallest the equipment has. */
export const JUMP_MAX = 0.1;
const WIDTH_PER = 0.025;
const WIDTH_MAX = 12;

export interface RepRange {
  /** Percent by which the next load is harder. */
  readonly jumpPct: number;
  /** Repetitions to earn above the bottom before taking it. */
  readonly width: number;
  readonly lo: number;
  readonly hi: number;
  /** The step is so small that fixed reps or a narrow range will do. */
  readonly isNarrow: boolean;
}

/** The range that makes the step from `kg` to `nextKg` fair, specification 5.3: the bigger the jump, the more reps first. */
export function repRangeFor(kg: number, nextKg: number, slotLo: number): RepRange {
  const jump = kg > 0 ? nextKg / kg - 1 : 0;
  const width = widthFor(jump);
  const lo = jump >= 0.2 - EPS ? 10 : jump >= JUMP_MAX - EPS ? 8 : slotLo;
  return { jumpPct: jump * 100, width, lo, hi: lo + width, isNarrow: width <= 1 };
}

/** One extra repetition for each 2.5 % of the jump, 1 to 12. */
export function widthFor(jump: number): number {
  return Math.min(WIDTH_MAX, Math.max(1, Math.ceil(jump / WIDTH_PER - EPS)));
}

/** Extra repetitions the next step of this load must be paid with; 0 when it is an ordinary step or there is none. */
export function widthBefore(line: LoadLine | null, plannedKg: number | null): number {
  if (line === null || plannedKg === null) return 0;
  const current = loadable(line, plannedKg);
  const step = harder(line, current);
  if (step === null) return 0;
  const jump = jumpOf(line, current, step);
  return jump > JUMP_MAX + EPS ? widthFor(jump) : 0;
}

/** The top of the slot's range, widened when the next step of the equipment is a big one. */
export function widenedTop(lo: number, hi: number, line: LoadLine | null, plannedKg: number | null): number {
  return Math.max(hi, lo + widthBefore(line, plannedKg));
}
