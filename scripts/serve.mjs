import { main, Stop } from "./project.mjs";
import { runServer } from "./server-process.mjs";
import { serverSettings } from "./server-settings.mjs";
import { isBuilt } from "./setup-build.mjs";

/** `pnpm serve`: the guarded server alone, on what is built, with the environment as it is given. */
await main(async () => {
  if (!isBuilt()) throw new Stop("There is no build yet. Run pnpm build first, or npm start, which does it all.");
  await runServer(serverSettings({ embedded: false, demo: process.argv.includes("--demo") }));
});
