/** Opens the database, migrates, seeds and starts the sweeper before the first request. A failed start ends the process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { begin } = await import("./wiring/begin");
  await begin();
}
