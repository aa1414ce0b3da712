import { setTimeout as wait } from "node:timers/promises";
import { makePeople, newSecrets } from "./people.mjs";
import { openPhone } from "./phone";
import { freePort, startServer, temporaryFolder } from "./server";

/**
 * `pnpm kill-test`: logs sets through /api/v1/sync while the server is killed with -9 ten times, then demands that every
 * acknowledged set is there exactly once. Needs a build; uses a folder of its own.
 */
const KILLS = 10;
const SETS_EACH = 40;

const dir = temporaryFolder();
const port = String(await freePort());
const url = `http://localhost:${port}`;
const env = { ...newSecrets(), MO_ENV: "test", MO_EMBEDDED: "allow", LOG_LEVEL: "silent", PORT: port };
const [cookie] = await makePeople(1, { ...env, MO_DATA_DIR: dir, NEXT_PUBLIC_APP_URL: url });
const phone = openPhone(url, cookie, { exercises: 30 });
const ids = [];

let server = await startServer({ dir, env });
for (let kill = 0; kill < KILLS; kill++) {
  const killer = setTimeout(() => process.kill(server.pid, "SIGKILL"), 300 + 137 * kill);
  for (let n = 0; n < SETS_EACH; n++) {
    ids.push(phone.log());
    await phone.send();
  }
  clearTimeout(killer);
  await killed(server);
  server = await startServer({ dir, env });
}
await phone.drain(120_000);
const stored = await phone.stored();
await server.stop();
const { acknowledged } = phone;
const lost = [...acknowledged].filter((id) => !stored.includes(id)).length;
const doubled = stored.length - new Set(stored).size;
console.log(
  `${KILLS} kills, ${ids.length} sets logged, ${acknowledged.size} acknowledged, ${stored.length} stored, ${lost} lost, ${doubled} doubled`,
);
process.exitCode = lost + doubled === 0 && stored.length === ids.length ? 0 : 1;

/** Gone for good, whether the timer met it or not. */
async function killed({ pid, stop }) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
  await wait(300);
  await stop();
}
