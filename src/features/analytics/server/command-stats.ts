import { z } from "zod";
import { command } from "../../../lib/command";
import type { Services } from "../../../lib/context";
import { type FieldVitals, readVitals } from "./read-vitals";
import { type DayStats, readStats } from "./stats";

const DAYS = 7;
const DAYS_MAX = 90;

/** `./mo stats [--days 7]`: what happened on each of the last days, from Mo's own tables. */
export const stats = command({
  name: "stats",
  usage: `Say ./mo stats, or ./mo stats --days N with at most ${DAYS_MAX}`,
  input: z.strictObject({ days: z.coerce.number().int().min(1).max(DAYS_MAX) }),
  read: ([option, days, ...more]) =>
    option === undefined ? { days: DAYS } : option === "--days" && more.length === 0 ? { days } : { option },
  work: async (mo: Services, { days }) => {
    const now = new Date();
    const counted = await readStats(mo, days, now);
    const since = new Date(`${counted[0]?.day ?? now.toISOString().slice(0, 10)}T00:00:00Z`);
    return [
      line(COLUMNS.map(([, title]) => title)),
      ...counted.map((day) => line(COLUMNS.map(([key]) => String(day[key] ?? "–")))),
      ...felt(await readVitals(mo, since)),
    ];
  },
});

const COLUMNS: readonly (readonly [keyof DayStats, string])[] = [
  ["day", "day (UTC)"],
  ["signUps", "sign-ups"],
  ["onboarded", "onboarded"],
  ["workouts", "workouts"],
  ["sets", "sets"],
  ["chats", "chats"],
  ["upgrades", "upgrades"],
  ["cancellations", "cancelled"],
  ["errors", "errors"],
  ["p95Ms", "p95 ms"],
];

/** What three visits of four did not exceed; nothing where no browser has said. */
function felt({ visits, cls, ...times }: FieldVitals): string[] {
  if (visits === 0) return [];
  const told = Object.entries(times).flatMap(([name, ms]) => (ms === null ? [] : [`${name.toUpperCase()} ${ms} ms`]));
  return [`${visits} visits measured, p75: ${[...told, ...(cls === null ? [] : [`CLS ${cls}`])].join(", ")}`];
}

function line(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(10))).join("  ");
}
