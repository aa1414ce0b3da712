/** True under `next dev`, never in a build: Next writes the answer into it. */
export function isDevServer(): boolean {
  return process.env.NODE_ENV === "development";
}

/** True where this build may load Vercel's counter: on Vercel, and switched on. Read while the build runs. */
export function countsForVercel(): boolean {
  const { VERCEL, NEXT_PUBLIC_VERCEL_ANALYTICS: said = "" } = process.env;
  return Boolean(VERCEL) && ["1", "true", "on", "allow"].includes(said.trim().toLowerCase());
}
