import { fromKg, toKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";

const LOCALE = "en-US";
const rules = new Intl.PluralRules(LOCALE);
const lists = new Intl.ListFormat(LOCALE, { type: "conjunction" });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });

/** A plain number with grouping: 1234.5 -> "1,234.5". `digits` is the most decimals shown. */
export function formatNumber(value: number, digits = 2): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(value);
}

/** A count with its noun: plural(1, "set", "sets") -> "1 set". */
export function plural(n: number, one: string, other: string): string {
  return `${formatNumber(n)} ${rules.select(n) === "one" ? one : other}`;
}

/** Smallest step of any plate or stack, in its own unit: what lies on it was meant, and is shown as it is. */
const FINEST_STEP = 0.25;
/** Loads are kept in whole grams. */
const HALF_GRAM_KG = 0.0005;

/** The number of a load in the lifter's unit: exact on a plate's step (41.25), else a conversion and one decimal (102.1). */
export function formatLoadNumber(kg: number, unit: Unit): string {
  const value = fromKg(kg, unit);
  const step = Math.round(value / FINEST_STEP) * FINEST_STEP;
  const isMeant = Math.abs(toKg(step, unit) - kg) <= HALF_GRAM_KG;
  return formatNumber(isMeant ? step : value, isMeant ? 2 : 1);
}

/** A load for the eye: 80 -> "80 kg" or "176.4 lb". */
export function formatLoad(kg: number, unit: Unit): string {
  return `${formatLoadNumber(kg, unit)} ${unit}`;
}

/** A load for the ear: "80 kilograms". */
export function spokenLoad(kg: number, unit: Unit): string {
  const number = formatLoadNumber(kg, unit);
  const word = unit === "kg" ? "kilogram" : "pound";
  return `${number} ${number === "1" ? word : `${word}s`}`;
}

/** A share from 0 to 1 as a whole percentage: 0.4 -> "40%". */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** Seconds as a clock: 150 -> "2:30", 3750 -> "1:02:30". */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const tail = String(rest).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

/** "a, b, and c". */
export function formatList(items: readonly string[]): string {
  return lists.format(items);
}

const DAY_STYLES = {
  short: { month: "short", day: "numeric" },
  weekday: { weekday: "short", month: "short", day: "numeric" },
  long: { weekday: "long", month: "long", day: "numeric" },
  year: { month: "long", day: "numeric", year: "numeric" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A civil date (YYYY-MM-DD) in words; it has no zone, so none is applied. Text that is no date comes back as it is. */
export function formatDay(civil: string, style: keyof typeof DAY_STYLES = "short"): string {
  const at = Date.parse(`${civil}T00:00:00Z`);
  return Number.isNaN(at) ? civil : new Intl.DateTimeFormat(LOCALE, { ...DAY_STYLES[style], timeZone: "UTC" }).format(at);
}

/** An instant as wall-clock time in an IANA zone: "6:40 PM". */
export function formatTime(instant: Date | number, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: "numeric", minute: "2-digit", timeZone }).format(instant);
}

/** Whole days ago in words: 0 -> "today", 1 -> "yesterday", 12 -> "12 days ago". */
export function formatDaysAgo(days: number): string {
  return relative.format(-days, "day");
}
