import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "..");
const PATIENCE_MS = 90_000;

/** A guarded server of its own on what is built: free loopback port unless `env` names one, embedded database. `dir` keeps its data between two of them. */
export async function startServer({ dir = temporaryFolder(), env = {} as Readonly<Record<string, string>> } = {}) {
  const port = env.PORT ?? (await freePort());
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const front = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), NEXT_PUBLIC_APP_URL: url, MO_DATA_DIR: dir, ...defaults, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const frontPid = front.pid ?? 0;
  const stop = async () => {
    if (front.exitCode !== null) return;
    front.kill("SIGTERM");
    await once(front, "exit");
  };
  try {
    await ready(url, front);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, dir, stop, pid: childOf(frontPid), frontPid, startedMs: Math.round(performance.now() - began) };
}

const defaults = { MO_ENV: "test", MO_EMBEDDED: "allow", DRAIN_SECONDS: "0", LOG_LEVEL: "error" };

/** Gone when this process ends. */
export function temporaryFolder() {
  const dir = mkdtempSync(path.join(tmpdir(), "mo-bench-"));
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function ready(url: string, front: ChildProcess) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(50)) {
    if (front.exitCode !== null) throw new Error(`The server ended with code ${front.exitCode}`);
    const answer = await fetch(`${url}/api/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error("The server was not ready after 90 seconds");
}

/** The process that serves; the one that was started only watches it. Linux only, like the figures. */
function childOf(parent: number) {
  const isChild = (pid: string) =>
    readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[1] === String(parent);
  return Number(readdirSync("/proc").find((pid) => /^\d+$/.test(pid) && isAlive(pid) && isChild(pid)));
}

function isAlive(pid: string) {
  try {
    return readFileSync(`/proc/${pid}/stat`).length > 0;
  } catch {
    return false;
  }
}

/** Processor time a process has used so far, in seconds, and what it holds of memory, in MB. Linux: the kernel's own figures. */
export function cpuSeconds(pid: number) {
  const [, ticks] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  const [user = 0, system = 0] = (ticks ?? "").split(" ").slice(11, 13).map(Number);
  return (user + system) / 100;
}

export function residentMb(pid: number) {
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);
}
