/** True under `next dev`, never in a build: Next writes the answer into it. */
export function isDevServer(): boolean {
  return process.env.NODE_ENV === "development";
}
