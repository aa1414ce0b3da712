import type { Instrumentation } from "next";

/** Opens the database, migrates, seeds and starts the sweeper before the first request. A failed start ends the process. */
export async function register(): Promise<void> {
  // Next compiles this file for both runtimes and tells them apart by a variable of its own; config belongs to Node alone.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { begin } = await import("./wiring/begin");
  await begin();
}

/** Next calls it for a page that broke. Routes of the API answer for themselves. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs" || routeType === "route") return;
  const { pageFault } = await import("./wiring/page-fault");
  pageFault(error, request, routePath);
};
