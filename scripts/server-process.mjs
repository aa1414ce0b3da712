import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { node24, root } from "./project.mjs";
import { requireFreePort } from "./server-port.mjs";
import { listener } from "./server-settings.mjs";

/**
 * Idle memory is bounded (platform 1.2). PGlite's largest function alone costs V8's optimizing compiler 600 MB and seconds of
 * processor time; the baseline compiler's code is half as fast at statements of about a millisecond, and no such peak.
 * Young objects get 8 MB a half instead of 64, which a day of requests would otherwise fill and keep.
 */
const frugal = ["--liftoff-only", "--max-semi-space-size=8"];

const banner = /^\s*(▲|✓|- (Local|Network|Environments|Experiments)\b)|^\s*$/;

/** Runs the guarded server until it ends, says when it is ready, and ends this process with the server's exit code. */
export async function runServer(server) {
  await requireFreePort(server.host, server.port);
  if (server.demoLink) rmSync(server.demoLink, { force: true });
  const listen = ["--hostname", server.host, "--port", String(server.port)];
  // The ipc channel carries no message: its end tells the guard that this process is gone.
  const next = ["--import", "./scripts/front-guard.mjs", "node_modules/next/dist/bin/next", "start"];
  const child = spawn(node24, [...frugal, ...next, ...listen], {
    cwd: root,
    env: server.env,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  createInterface({ input: child.stdout }).on("line", (line) => banner.test(line) || console.log(line));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal === "SIGHUP" ? "SIGTERM" : signal));

  const ended = once(child, "close");
  const isReady = await Promise.race([ready(server), ended.then(() => false)]);
  if (isReady) await greet(server);
  const [code, signal] = await ended;
  if (!isReady && code !== 0 && code !== 75 && code !== 78)
    console.error("Mo stopped before it was ready; the reason is in the lines above.");
  process.exit(code ?? 128 + constants.signals[signal]);
}

/** True once `/api/ready` says 200. A database that is away may come back, so it goes on asking; after a minute it says so. */
async function ready({ host, port }) {
  const address = listener(host, port);
  const patience = Date.now() + 60_000;
  for (let hasComplained = false; ; await wait(100)) {
    const answer = await fetch(`${address}/api/ready`, {
      redirect: "manual",
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    if (answer?.status === 200) return true;
    if (hasComplained || Date.now() < patience) continue;
    hasComplained = true;
    console.error("Mo is running but not ready after a minute. Look at the lines above; it goes on trying.");
  }
}

async function greet({ url, demoLink }) {
  console.log(`\nMo is ready: ${url}\nThe first account becomes the owner.`);
  if (demoLink) console.log(await demoLine(url, demoLink));
  console.log("Stop it with Ctrl+C.\n");
}

/** The server writes the link (path and query) once the demo account exists. */
async function demoLine(url, file) {
  for (let tries = 0; tries < 100 && !existsSync(file); tries += 1) await wait(100);
  if (!existsSync(file)) return "The demo link did not arrive; sign up instead.";
  return `Demo, works once: ${url}${readFileSync(file, "utf8").trim()}`;
}
