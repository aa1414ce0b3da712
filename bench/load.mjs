import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { startPostgres } from "../scripts/test-postgres.mjs";
import { freePort } from "../tests/peers/free-port";
import { makePeople, newSecrets } from "./people.mjs";
import { openPhone } from "./phone";
import { cpuSeconds, residentMb, startServer, temporaryFolder } from "./server";

/**
 * `pnpm load [--embedded] [--users N] [--minutes N] [--write]` (platform 9.4): signed-in lifters with 1–3 s between actions,
 * 65 % log a set, 25 % read, 10 % send ten sets at once; 100 of them on PostgreSQL, 20 on the embedded database. Open loop:
 * an action counts from the moment it was due, so a server that stalls is not spared the wait. The driver and the database
 * share the machine with the server: its load stands beside the figures. Chat joins when there is a coach to talk to.
 */
const argument = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const isEmbedded = process.argv.includes("--embedded");
const USERS = argument("--users", isEmbedded ? 20 : 100);
const MINUTES = argument("--minutes", 5);
const [P95_MS, P99_MS] = [200, 500];
const READS = [
  "/api/v1/board",
  "/api/v1/today",
  "/api/v1/workouts",
  "/api/v1/progress/overview",
  "/api/v1/plan",
  "/api/v1/profile",
];

const postgres = isEmbedded ? null : await startPostgres();
const port = await freePort();
const dir = temporaryFolder();
const env = {
  ...newSecrets(),
  ...{ MO_ENV: "test", MO_EMBEDDED: "allow", LOG_LEVEL: "silent", MO_DATA_DIR: dir },
  ...{ NEXT_PUBLIC_APP_URL: `http://localhost:${port}`, PORT: String(port) },
  ...(postgres ? { DATABASE_URL: postgres.url } : {}),
};
const cookies = await makePeople(USERS, env);
const server = await startServer({ dir, env });
const samples = [];
const loads = [];
const before = { cpu: cpuSeconds(server.pid), memory: residentMb(server.pid) };
const meter = setInterval(() => loads.push(loadavg()[0]), 5_000);
const end = performance.now() + MINUTES * 60_000;
await Promise.all(cookies.map(train));
clearInterval(meter);
const after = { cpu: cpuSeconds(server.pid), memory: residentMb(server.pid) };
await server.stop();
await postgres?.stop();

const lines = ["log a set", "read", "send ten sets"].map((operation) => {
  const own = samples.filter((sample) => sample.operation === operation);
  const times = own.map(({ ms }) => ms).sort((a, b) => a - b);
  const share = (of) => Math.round(times[Math.ceil(times.length * of) - 1] ?? 0);
  const errors = own.filter(({ status }) => status !== 200).length;
  return { operation, n: own.length, errors, p50: share(0.5), p95: share(0.95), p99: share(0.99) };
});
const isWithin = lines.every(({ errors, p95, p99 }) => errors === 0 && p95 < P95_MS && p99 < P99_MS);
const load = loads.reduce((sum, one) => sum + one, 0) / loads.length;
const where = isEmbedded ? "the embedded database" : "PostgreSQL";
const cpu = ((after.cpu - before.cpu) * 1000) / samples.length;
const report = `${USERS} lifters for ${MINUTES} minutes on ${where}: ${samples.length} actions on ${cpus().length} cores under a load of ${load.toFixed(1)}.

| action | number | errors | p50 ms | p95 ms | p99 ms |
| --- | --- | --- | --- | --- | --- |
${lines.map(({ operation, n, errors, p50, p95, p99 }) => `| ${operation} | ${n} | ${errors} | ${p50} | ${p95} | ${p99} |`).join("\n")}

The server used ${cpu.toFixed(1)} ms of processor time an action; its memory went from ${before.memory} to ${after.memory} MB. ${isWithin ? "Within" : "Not within"} p95 ${P95_MS} ms and p99 ${P99_MS} ms without errors.`;
console.log(report);
if (process.argv.includes("--write")) {
  const made = `pnpm load${isEmbedded ? " --embedded" : ""} --write`;
  writeFileSync(
    `docs/load-${isEmbedded ? "embedded" : "postgres"}.md`,
    `# Under load: ${where}\n\nMade by \`${made}\`.\n\n${report}\n`,
  );
}
process.exitCode = samples.every(({ status }) => status === 200) ? 0 : 1;

/** One lifter's workout, from a random moment of the first seconds to the end. */
async function train(cookie) {
  // As many exercises as a workout holds: twenty sets each, or five minutes would not fit into it.
  const phone = openPhone(server.url, cookie, { exercises: 30 });
  const open = [];
  let sending = Promise.resolve(null);
  await wait(Math.random() * 3_000);
  for (let due = performance.now(); due < end; due += 1_000 + Math.random() * 2_000) {
    await wait(Math.max(0, due - performance.now()));
    const operation = pick();
    const began = due;
    const measure = async (status) => samples.push({ operation, status: await status, ms: performance.now() - began });
    if (operation === "read") {
      const place = READS[Math.floor(Math.random() * READS.length)];
      open.push(measure(phone.ask("GET", place).then(({ status }) => status)));
      continue;
    }
    for (let n = operation === "log a set" ? 1 : 10; n > 0; n--) phone.log();
    // A phone has one call of its queue under way at a time.
    sending = sending.then(async () => {
      await phone.send();
      return phone.calls.at(-1).status;
    });
    open.push(measure(sending));
  }
  await Promise.all(open);
}

function pick() {
  const dice = Math.random();
  return dice < 0.65 ? "log a set" : dice < 0.9 ? "read" : "send ten sets";
}
