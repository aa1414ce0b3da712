import { main } from "./project.mjs";
import { requireFreePort } from "./server-port.mjs";
import { runServer } from "./server-process.mjs";
import { serverSettings } from "./server-settings.mjs";
import { ensureBuild } from "./setup-build.mjs";
import { ensureInstall } from "./setup-install.mjs";

/** `npm start`: everything from a fresh clone to a server, and only what is needed of it. */
await main(async () => {
  const server = serverSettings({ embedded: true, demo: process.argv.includes("--demo") });
  await requireFreePort(server.host, server.port); // before minutes of work, and before a build under a running server
  await ensureInstall();
  await ensureBuild();
  await runServer(server);
});
