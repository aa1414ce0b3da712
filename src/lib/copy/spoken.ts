const ONES = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;
const TENS = ["", "", "twenty", "thirty", "forty", "fifty"] as const;

/** Seconds for a screen reader, 0 to 3599: 150 -> "two minutes thirty", 60 -> "one minute", 45 -> "forty-five seconds". */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${word(rest)} ${rest === 1 ? "second" : "seconds"}`;
  const head = `${word(minutes)} ${minutes === 1 ? "minute" : "minutes"}`;
  return rest === 0 ? head : `${head} ${word(rest)}`;
}

function word(n: number): string {
  const small = ONES[n];
  if (small !== undefined) return small;
  const ten = TENS[Math.floor(n / 10)];
  if (ten === undefined) return String(n);
  return n % 10 === 0 ? ten : `${ten}-${ONES[n % 10] ?? ""}`;
}
