import { recovery as copy } from "@/lib/copy/en/recovery";

const { checkIn } = copy;
const SLEEP_HOURS = [5, 6, 7, 8, 9] as const;
const SHORTEST = 4.5;

/** Hours of sleep as single taps: half-hours are in the sheet. */
export const SLEEP_OPTIONS = [
  { value: SHORTEST, text: checkIn.upTo(SHORTEST), spoken: checkIn.upTo(SHORTEST) },
  ...SLEEP_HOURS.map((hours) => {
    const text = hours === SLEEP_HOURS.at(-1) ? checkIn.from(hours) : checkIn.hours(hours);
    return { value: hours, text, spoken: text };
  }),
];

/** The five steps of a scale, read aloud as "Energy 4 of 5". */
export function fiveSteps(name: string) {
  return [1, 2, 3, 4, 5].map((value) => ({ value, text: String(value), spoken: checkIn.of5(name, value) }));
}
