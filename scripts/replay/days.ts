const DAY_MS = 86_400_000;

/** Days of the UTC calendar as `YYYY-MM-DD`; the replayed lifter lives in UTC. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function mondayBefore(day: string): string {
  return dayAfter(day, 1 - weekdayOf(day));
}
