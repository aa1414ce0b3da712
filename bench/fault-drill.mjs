import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { startPostgres } from "../scripts/test-postgres.mjs";
import { freePort } from "../tests/peers/free-port";
import { startRedis } from "../tests/peers/redis";
import { startResend } from "../tests/peers/resend";
import { openStripePeer, SECRET_KEY, WEBHOOK_SECRET } from "../tests/peers/stripe";
import { PRICE_ID } from "../tests/peers/stripe-world";
import { FAULTS, openFront } from "../tests/peers/tcp-front";
import { makePeople, newSecrets } from "./people.mjs";
import { openPhone } from "./phone";
import { startServer } from "./server";

/**
 * `pnpm fault-drill [--write]`: each dependency is down, silent, slow or lies while a lifter logs 100 sets (platform 3.14).
 * A set counts as kept when the server has it exactly once in the end. Needs a build, PostgreSQL and Redis. Exit code 1 when
 * a set is lost or doubled. `--write` keeps the table in docs/fault-drill.md.
 */
const SETS = 100;
const PACE_MS = 60;
/** The fault begins after this many sets and ends after that many, but lasts so long at least. */
const [FROM, TO, LASTS_MS] = [20, 70, 6_000];

const postgres = await startPostgres();
const redis = await startRedis();
const resend = await startResend();
const stripe = await openStripePeer();
const portOf = (url) => Number(new URL(url).port);
const fronts = {
  PostgreSQL: await openFront(portOf(postgres.url)),
  Redis: await openFront(portOf(redis.url)),
  Resend: await openFront(portOf(resend.url)),
  Stripe: await openFront(portOf(stripe.base)),
};
const at = (name) => `127.0.0.1:${fronts[name].port}`;
const through = new URL(postgres.url);
through.port = String(fronts.PostgreSQL.port);
const port = await freePort();
const env = {
  ...newSecrets(),
  ...{ MO_ENV: "test", LOG_LEVEL: "silent", NEXT_PUBLIC_APP_URL: `http://localhost:${port}` },
  ...{ DATABASE_URL: through.href, REDIS_URL: `redis://${at("Redis")}` },
  ...{ RESEND_API_KEY: "re_test", RESEND_BASE_URL: `http://${at("Resend")}`, EMAIL_FROM: "Mo <mo@mo.example>" },
  ...{ STRIPE_SECRET_KEY: SECRET_KEY, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET, STRIPE_PRO_PRICE_ID: PRICE_ID },
  STRIPE_API_BASE: `http://${at("Stripe")}`,
};

const scenarios = [[null, null], ...Object.keys(fronts).flatMap((name) => FAULTS.map((fault) => [name, fault]))];
const cookies = await makePeople(scenarios.length, env);
const server = await startServer({ env: { ...env, PORT: String(port) } });
const rows = [];
try {
  for (const [i, [name, fault]] of scenarios.entries()) {
    rows.push(await drill(cookies[i], name, fault));
    console.log(lineOf(rows.at(-1)));
  }
} finally {
  await server.stop();
  await Promise.all(Object.values(fronts).map((front) => front.close()));
  await Promise.all([postgres.stop(), redis.close(), resend.close(), stripe.close()]);
}
if (process.argv.includes("--write")) writeFileSync("docs/fault-drill.md", written());
process.exitCode = rows.every(({ kept, doubled }) => kept === SETS && doubled === 0) ? 0 : 1;

async function drill(cookie, name, fault) {
  const phone = openPhone(`http://localhost:${port}`, cookie);
  await phone.send();
  const ids = [];
  let saw = "–";
  let during = null;
  let before = 0;
  let began = 0;
  let over = performance.now();
  let sending = Promise.resolve();
  for (let n = 0; n < SETS; n++) {
    if (name && n === FROM) {
      await sending;
      fronts[name].set(fault);
      began = performance.now();
      before = phone.calls.length;
    }
    ids.push(phone.log());
    // The lifter goes on; one call at a time is on its way, as in the app.
    if (n % 2 === 1) sending = sending.then(() => phone.send());
    await wait(PACE_MS);
    if (name && n === TO) {
      saw = await probe(phone, name);
      await wait(Math.max(0, LASTS_MS - (performance.now() - began)));
      fronts[name].set(null);
      over = performance.now();
      await sending;
      during = phone.calls.slice(before);
    }
  }
  await sending;
  await phone.drain(60_000);
  const back = name ? performance.now() - over : 0;
  const stored = await phone.stored();
  const calls = during ?? phone.calls;
  return {
    what: name ? `${name} ${fault}` : "nothing wrong",
    kept: ids.filter((id) => stored.includes(id)).length,
    doubled: stored.length - new Set(stored).size,
    ...{ p95: p95(calls), answers: tally(calls), back, saw },
  };
}

/** What the lifter is told who asks for something just then. */
async function probe(phone, name) {
  const from = performance.now();
  const isUpgrade = name === "Stripe";
  const answer = await (isUpgrade ? phone.ask("POST", "/api/v1/billing/checkout", {}) : phone.ask("GET", "/api/v1/today"));
  const isRefused = answer.status !== null && answer.status >= 400;
  const words = isRefused ? ` “${answer.body?.detail ?? answer.body?.title}”` : "";
  const ms = Math.round(performance.now() - from);
  return `${isUpgrade ? "upgrade" : "today"}: ${answer.status ?? "no answer"}${words} in ${ms} ms`;
}

function p95(calls) {
  const times = calls.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

function tally(calls) {
  const counts = new Map();
  for (const { status } of calls) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, n]) => `${n} × ${status ?? "no answer"}`).join(", ");
}

function lineOf({ what, kept, doubled, answers, p95, back, saw }) {
  const times = `${Math.round(p95)} ms | ${(back / 1000).toFixed(1)} s`;
  return `| ${what} | ${kept} of ${SETS} | ${doubled} | ${answers} | ${times} | ${saw} |`;
}

function written() {
  return `# When a dependency fails

Made by \`pnpm fault-drill --write\`: a phone logs ${SETS} sets into a production build on PostgreSQL and Redis, with Resend and Stripe played by local peers. After ${FROM} sets one dependency misbehaves for ${LASTS_MS / 1000} seconds at least; the lifter logs on and the phone keeps sending. \`down\` refuses the line, \`silent\` takes everything and never answers, \`slow\` lets each packet wait 400 ms, \`garbage\` answers nonsense. The machine has 2 cores and its load was ${loadavg()[0].toFixed(1)} at the end. What the lifter logs is on the device at once in every case; the times are those of its queue.

| dependency | sets kept | doubled | calls meanwhile | p95 of them | back after | what a lifter saw |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map(lineOf).join("\n")}
`;
}
