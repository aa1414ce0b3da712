import { recovery as copy } from "@/lib/copy/en/recovery";

const { checkIn } = copy;
const SLEEP_HOURS = [4, 5, 6, 7, 8, 9] as const;
const LAST = SLEEP_HOURS.length - 1;

/** Hours of sleep as single taps, the ends open; half-hours are in the sheet. */
export const SLEEP_OPTIONS = SLEEP_HOURS.map((hours, i) => ({
  value: hours,
  text: i === 0 ? checkIn.upTo(hours) : i === LAST ? checkIn.from(hours) : String(hours),
  spoken: i === 0 ? checkIn.atMost(hours) : i === LAST ? checkIn.atLeast(hours) : checkIn.hours(hours),
}));

/** The five steps of a scale, read aloud as "Energy 4 of 5". */
export function fiveSteps(name: string) {
  return [1, 2, 3, 4, 5].map((value) => ({ value, text: String(value), spoken: checkIn.of5(name, value) }));
}
