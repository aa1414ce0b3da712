/** The civil date of an instant in a zone: YYYY-MM-DD. */
export function dayIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date(instant));
}
