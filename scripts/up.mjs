import { main, Stop } from "./project.mjs";
import { requireFreePort } from "./server-port.mjs";
import { runServer } from "./server-process.mjs";
import { serverSettings } from "./server-settings.mjs";
import { ensureBuild } from "./setup-build.mjs";
import { ensureInstall } from "./setup-install.mjs";

/** `npm start`: everything from a fresh clone to a server, and only what is needed of it. */
await main(async () => {
  const [word, ...more] = process.argv.slice(2);
  // A mistyped option would otherwise cost minutes of building for something else than was meant.
  if (more.length > 0 || (word ?? "--demo") !== "--demo")
    throw new Stop(
      `npm start knows one option: npm start -- --demo, for an account with half a year of training. Settings are variables, see .env.example.`,
      2,
    );
  const server = serverSettings({ embedded: true, demo: word === "--demo" });
  await requireFreePort(server.host, server.port); // before minutes of work, and before a build under a running server
  await ensureInstall();
  await ensureBuild();
  await runServer(server);
});
