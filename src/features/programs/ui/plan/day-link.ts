/** The plan with the preview of a day open: a sheet has an address, and Back closes it. */
export function dayLink(dayId: string): string {
  return `/plan?day=${encodeURIComponent(dayId)}`;
}
