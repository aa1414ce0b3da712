import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { main, node24, root, Stop } from "../scripts/project.mjs";
import { startPostgres } from "../scripts/test-postgres.mjs";
import { environmentOf, isIgnored, stages } from "./container-steps.mjs";
import { freePort } from "./server.ts";

/**
 * `pnpm container`: the Dockerfile proved where no container engine is at hand. Its steps run as plain commands in an empty
 * folder, then its command starts as the user it names, on PGlite and on PostgreSQL. `--keep FOLDER` builds there, or uses
 * what is built there. Linux, as root (another user and a foreign folder are part of the proof).
 */
const LIMIT_MB = { image: 350, memory: 350 };
/** node:24-slim, packed as a registry keeps it and unpacked: about, for no image can be fetched here. */
const BASE_MB = { packed: 80, unpacked: 230 };
const USER = 10_001;
const at = process.argv.indexOf("--keep");

await main(async () => {
  if (process.getuid?.() !== 0) throw new Stop("Run this as root: it starts Mo as another user.");
  const [build, run] = stages(path.join(root, "Dockerfile"));
  const base = at > 0 ? path.resolve(process.argv[at + 1]) : mkdtempSync(path.join(tmpdir(), "mo-container-"));
  mkdirSync(base, { recursive: true });
  chmodSync(base, 0o755);
  const src = path.join(base, "src");
  const app = path.join(base, "app");
  try {
    if (!existsSync(path.join(app, "server.js"))) {
      buildStage(build, src);
      cpSync(path.join(src, "image"), app, { recursive: true, verbatimSymlinks: true });
    }
    const [packed, unpacked] = [packedMegabytes(app), megabytesIn(app)];
    const whole = packed + BASE_MB.packed;
    console.log(
      `image folder ${packed} MB packed, ${unpacked} MB unpacked; with the base about ${whole} MB to fetch (${whole <= LIMIT_MB.image ? "within" : "ABOVE"} ${LIMIT_MB.image} MB), ${unpacked + BASE_MB.unpacked} MB on disk`,
    );
    const memory = [await serve("PGlite", run, app, base, { MO_EMBEDDED: "allow" })];
    const postgres = await startPostgres();
    try {
      memory.push(await serve("PostgreSQL", run, app, base, { MO_EMBEDDED: "allow", DATABASE_URL: postgres.url }));
    } finally {
      await postgres.stop();
    }
    if (whole > LIMIT_MB.image || Math.max(...memory) > LIMIT_MB.memory) process.exitCode = 1;
  } finally {
    if (at < 0) rmSync(base, { recursive: true, force: true });
  }
});

/** COPY from the context and RUN, in order. The Node of the image is the Node of the lockfile. */
function buildStage(steps, src) {
  rmSync(src, { recursive: true, force: true });
  mkdirSync(src, { recursive: true });
  const patterns = readFileSync(path.join(root, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root })
    .toString()
    .split("\0")
    .filter((file) => file && existsSync(path.join(root, file)) && !isIgnored(file, patterns));
  const env = { PATH: `${path.dirname(node24)}:/usr/local/bin:/usr/bin:/bin`, HOME: process.env.HOME, ...environmentOf(steps) };
  for (const { name, rest } of steps) {
    if (name === "COPY") {
      const wanted = rest.split(/\s+/).slice(0, -1);
      for (const file of tracked)
        if (wanted.includes(".") || wanted.includes(file)) cpSync(path.join(root, file), path.join(src, file));
    }
    if (name !== "RUN") continue;
    console.log(`RUN ${rest}`);
    const { status } = spawnSync("sh", ["-c", rest], { cwd: src, env, stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) throw new Stop(`This step failed with ${status}: ${rest}`);
  }
}

/** Starts the image's command as its user on files of root, says how it does, ends it with SIGTERM; returns the resident MB. */
async function serve(name, steps, app, base, more) {
  const data = mkdtempSync(path.join(base, "data-"));
  chownSync(data, USER, USER);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const key = Buffer.alloc(32, "container").toString("base64");
  const env = {
    ...environmentOf(steps),
    ...{ PATH: "/usr/bin:/bin", HOME: "/nonexistent", PORT: String(port), HOSTNAME: "127.0.0.1", MO_DATA_DIR: data },
    ...{ NEXT_PUBLIC_APP_URL: url, MO_ENV: "test", MO_SECRET: key, MO_DATA_KEYS: `k1:${key}`, DRAIN_SECONDS: "1", ...more },
  };
  const [, ...args] = JSON.parse(steps.find((step) => step.name === "CMD").rest);
  const began = performance.now();
  const server = spawn(node24, args, { cwd: app, env, uid: USER, gid: USER, stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(server, "exit");
  const alive = await until(() => answers(`${url}/api/live`), server, began);
  const ready = await until(() => answers(`${url}/api/ready`), server, began);
  const health = await (await fetch(`${url}/api/health`)).json();
  const isServed = (await Promise.all(["/", "/exercises", "/theme.js"].map((page) => answers(url + page)))).every(Boolean);
  await wait(8_000);
  const memory = Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]) / 1024);
  const stopping = performance.now();
  server.kill("SIGTERM");
  const [code] = await ended;
  const stopped = Math.round(performance.now() - stopping);
  console.log(
    `${name}: alive ${alive} ms, ready ${ready} ms, health ${health.status} on ${health.services.database}, pages ${isServed ? "served" : "MISSING"}, idle ${memory} MB, ended ${code} in ${stopped} ms`,
  );
  if (!isServed || code !== 0 || health.status !== "ok" || stopped > 30_000) process.exitCode = 1;
  rmSync(data, { recursive: true, force: true });
  return memory;
}

function answers(url) {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function until(is, server, began) {
  while (!(await is())) {
    if (server.exitCode !== null) throw new Stop(`The server ended with ${server.exitCode}`);
    if (performance.now() - began > 120_000) throw new Stop("The server was not ready after two minutes");
    await wait(50);
  }
  return Math.round(performance.now() - began);
}

function megabytesIn(dir) {
  return Math.round(Number(execFileSync("du", ["-sk", dir], { encoding: "utf8" }).split("\t")[0]) / 1024);
}

/** As a layer of an image is kept and sent. */
function packedMegabytes(dir) {
  const bytes = execFileSync("sh", ["-c", 'tar -C "$1" -cf - . | gzip -6 | wc -c', "sh", dir], { encoding: "utf8" });
  return Math.round(Number(bytes) / 1024 / 1024);
}
