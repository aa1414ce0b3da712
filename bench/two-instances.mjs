import { setTimeout as wait } from "node:timers/promises";
import { startPostgres } from "../scripts/test-postgres.mjs";
import { freePort } from "../tests/peers/free-port";
import { startRedis } from "../tests/peers/redis";
import { makePeople, newSecrets } from "./people.mjs";
import { openPhone } from "./phone";
import { startServer, temporaryFolder } from "./server";

/** `pnpm two-instances`: two whole servers on one PostgreSQL and one Redis behave as one. Needs a build. Exit code 1 when a line says no. */
const postgres = await startPostgres();
const redis = await startRedis();
const ports = [await freePort(), await freePort()];
const secrets = newSecrets();
const envOf = (port) => ({
  ...secrets,
  ...{ MO_ENV: "test", MO_EMBEDDED: "allow", LOG_LEVEL: "silent", DRAIN_SECONDS: "0", MO_DATA_DIR: temporaryFolder() },
  ...{ DATABASE_URL: postgres.url, REDIS_URL: redis.url, PORT: String(port), NEXT_PUBLIC_APP_URL: `http://localhost:${port}` },
  TRUSTED_PROXY: "127.0.0.1/32,::1/128",
});
let isWell = true;

// Both come up at once on an empty database: one migrates, the other waits for it.
const [a, b] = await Promise.all(ports.map((port) => startServer({ env: envOf(port) })));
const urls = [a.url, b.url];
try {
  const cookies = await makePeople(3, envOf(ports[0]));
  await limits(cookies[0]);
  await sessions(cookies[1]);
  await sync(cookies[2]);
} finally {
  await Promise.all([a.stop(), b.stop()]);
  await Promise.all([postgres.stop(), redis.close()]);
}
process.exitCode = isWell ? 0 : 1;

async function limits(cookie) {
  await minuteWithRoom();
  const ask = (n) => fetch(`${urls[n % 2]}/api/v1/profile`, { headers: { cookie, "sec-fetch-site": "same-origin" } });
  const reads = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(n)));
  say("of 200 reads at once through both, so many pass", count(reads, 200), 100);
  say("and so many are told to wait", count(reads, 429), 100);
  await minuteWithRoom();
  const tries = await Promise.all(Array.from({ length: 100 }, (_, n) => signIn(urls[n % 2])));
  say("of 100 sign-ins at once through both, so many are looked at", 100 - count(tries, 429), 10);
}

function signIn(url) {
  return fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/json", "sec-fetch-site": "same-origin" },
      ...{ origin: url, "x-forwarded-for": "203.0.113.9" },
    },
    body: JSON.stringify({ email: "nobody@example.test", password: "not a password 42" }),
  });
}

async function sessions(cookie) {
  const [atA, atB] = urls.map((url) => openPhone(url, cookie));
  say("a session is good at both", [await statusOf(atA), await statusOf(atB)], [200, 200]);
  const { body } = await atA.ask("GET", "/api/v1/sessions");
  await atA.ask("DELETE", `/api/v1/sessions/${body.items[0].id}`);
  say("ended at one, it is over at the other at once", await statusOf(atB), 401);
}

async function sync(cookie) {
  const first = openPhone(urls[0], cookie);
  await first.drain(60_000);
  const phones = [first, openPhone(urls[1], cookie, { joined: first.workout })];
  const logged = phones.map((phone) => Array.from({ length: 30 }, () => phone.log()));
  await Promise.all(phones.map((phone) => phone.drain(60_000)));
  for (const [n, phone] of phones.entries()) {
    const stored = await phone.stored();
    const kept = logged.map((ids) => ids.filter((id) => stored.includes(id)).length);
    say(`server ${n + 1} has so many sets of the one phone, of the other, in all`, [...kept, stored.length], [30, 30, 60]);
  }
  for (const [n, url] of urls.entries()) {
    const third = { protocol: 1, deviceId: `phone-third-${n}`, epoch: null, cursor: 0, ops: [] };
    const { body } = await openPhone(url, cookie).ask("POST", "/api/v1/sync", third);
    say(`a third phone is given by server ${n + 1} so many sets`, JSON.stringify(body).match(/"reps":5/g)?.length, 60);
  }
}

function say(what, got, wanted) {
  const same = JSON.stringify(got) === JSON.stringify(wanted);
  isWell &&= same;
  console.log(`${same ? "yes" : "NO "}  ${what}: ${JSON.stringify(got)}${same ? "" : `, wanted ${JSON.stringify(wanted)}`}`);
}

async function statusOf(phone) {
  return (await phone.ask("GET", "/api/v1/profile")).status;
}

function count(answers, status) {
  return answers.filter((answer) => answer.status === status).length;
}

/** A window must not turn while it is counted. */
async function minuteWithRoom() {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 20_000) await wait(left + 100);
}
