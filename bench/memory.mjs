import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { openClient } from "../scripts/replay/client";
import { signUp } from "../scripts/replay/sign-up";
import { startServer, temporaryFolder } from "./server";

/**
 * `pnpm memory`: what the embedded server holds at rest (platform 1.2) after its first start, after its second, and after
 * 200 requests. Exit code 1 above the limit. Linux: the figures are the kernel's own.
 */
const LIMIT_MB = 350;
const REQUESTS = 200;
const SETTLE_MS = 8_000;

const dir = temporaryFolder();
const first = await startServer({ dir });
const atRest = [await report("first start", first)];
await first.stop();

const second = await startServer({ dir });
atRest.push(await report("second start", second));
await use(second.url);
atRest.push(await report(`after ${REQUESTS} requests`, second));
await second.stop();

const most = Math.max(...atRest);
console.log(`${most <= LIMIT_MB ? "Within" : "ABOVE"} the ${LIMIT_MB} MB of idle memory`);
process.exitCode = most <= LIMIT_MB ? 0 : 1;

/** One line of figures; returns what counts, the resident memory. */
async function report(when, { pid, frontPid, startedMs }) {
  await wait(SETTLE_MS);
  const server = memoryOf(pid);
  const front = memoryOf(frontPid);
  const figures = `Rss ${server.Rss} MB, Pss ${server.Pss} MB, private ${server.Private} MB, peak ${server.peak} MB`;
  console.log(`${when.padEnd(20)} ${figures}; starter Rss ${front.Rss} MB, Pss ${front.Pss} MB; ready in ${startedMs} ms`);
  return server.Rss;
}

function memoryOf(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (text, name) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]) / 1024);
  const Private = megabytes(rollup, "Private_Clean") + megabytes(rollup, "Private_Dirty");
  return { Rss: megabytes(rollup, "Rss"), Pss: megabytes(rollup, "Pss"), Private, peak: megabytes(status, "VmHWM") };
}

/** Pages and answers as a lifter opens them. */
async function use(url) {
  const client = openClient(url);
  await signUp(client);
  const places = ["/", "/coaches", "/api/health", "/onboarding", "/settings", "/login", "/help", "/api/v1/profile"];
  for (let i = 0; i < REQUESTS; i++) await client.page(places[i % places.length]);
}
