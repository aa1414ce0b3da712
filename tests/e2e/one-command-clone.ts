import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Everything anew: packages downloaded into an empty home, and a real build. Minutes, and the network. */
export const isFull = process.env.MO_ONE_COMMAND === "full";
const root = path.resolve(import.meta.dirname, "../..");
const READY_MS = isFull ? 900_000 : 120_000;

export interface Run {
  readonly port: number;
  readonly url: string;
  /** All that `npm start` said so far. */
  said(): string;
  /** The exit code of `npm start`. */
  readonly ended: Promise<number | null>;
  /** The process that serves, below npm and the starter. */
  serverPid(): number;
  interrupt(): void;
}

export interface Clone {
  readonly dir: string;
  /** `npm start` with a home without anything in it and no environment but PATH, unless more is given. */
  start(port: number, env?: Record<string, string>): Run;
  /** As start, once it serves. */
  serving(port: number): Promise<Run>;
  remove(): Promise<void>;
}

/**
 * The repository as somebody else gets it. To spare a quarter of an hour it takes over packages and build of this checkout by
 * links; their stamps still decide whether they fit, so a change that was not built is built here.
 */
export function makeClone(): Clone {
  const home = mkdtempSync(path.join(tmpdir(), "mo-home-"));
  const dir = path.join(mkdtempSync(path.join(tmpdir(), "mo-clone-")), "mo");
  if (isFull) execFileSync("git", ["clone", "--quiet", root, dir]);
  else borrow(dir);
  const children: ChildProcess[] = [];

  const start = (port: number, env: Record<string, string> = {}): Run => {
    const child = spawn("npm", ["start"], {
      cwd: dir,
      // Next declares NODE_ENV as always there; here it is not.
      env: { HOME: home, PATH: systemPath(), PORT: String(port), ...env } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true, // a group of its own, as a terminal gives it
    });
    children.push(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (bytes: Buffer) => {
        said += bytes;
      });
    return {
      port,
      url: `http://localhost:${port}`,
      said: () => said,
      ended: once(child, "close").then(([code]) => code as number | null),
      serverPid: () => descendant(child.pid ?? 0, "next-server"),
      interrupt: () => void process.kill(-(child.pid ?? 0), "SIGINT"),
    };
  };

  return {
    dir,
    start,
    async serving(port) {
      const run = start(port);
      let hasEnded = false;
      void run.ended.then(() => {
        hasEnded = true;
      });
      for (const until = Date.now() + READY_MS; !run.said().includes("Mo is ready:"); await wait(50))
        if (hasEnded || Date.now() > until) throw new Error(`npm start does not serve:\n${run.said()}`);
      return run;
    },
    async remove() {
      for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
        process.kill(-(child.pid ?? 0), "SIGKILL");
        await once(child, "close");
      }
      for (const folder of [home, path.dirname(dir)]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** What git would hand out of the present state: tracked files and new ones, nothing that is ignored. */
function borrow(dir: string) {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  mkdirSync(path.join(dir, ".next"), { recursive: true });
  for (const file of list.toString().split("\0"))
    if (file && existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(dir, file));
  execFileSync("cp", ["-al", path.join(root, "node_modules"), dir]);
  for (const made of [".cache", ".next"])
    cpSync(path.join(root, made), path.join(dir, made), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.startsWith(path.join(root, ".next/cache")),
    });
}

/** PATH of a shell that knows nothing of this checkout: neither its tools nor its Node. */
function systemPath() {
  const entries = (process.env.PATH ?? "").split(path.delimiter);
  return entries.filter((entry) => !entry.includes("node_modules")).join(path.delimiter);
}

/** Next names its process itself, so the arguments it was started with are not to be seen. */
function descendant(ancestor: number, command: string): number {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  const below = new Set([ancestor]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const row of rows) if (row && below.has(Number(row[2]))) below.add(Number(row[1]));
  }
  const found = rows.find((row) => row && below.has(Number(row[1])) && row[3]?.includes(command));
  if (!found) throw new Error("No server runs below npm start");
  return Number(found[1]);
}
