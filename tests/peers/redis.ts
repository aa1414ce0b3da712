import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./free-port";

/** A Redis server of its own for one test file: loopback, free port, nothing kept. The machine's set-up installs it. */
export async function startRedis() {
  const port = await freePort();
  const dir = mkdtempSync(path.join(tmpdir(), "mo-redis-"));
  let server = await serve(port, dir);
  const killed = () => void server.kill("SIGKILL");
  process.once("exit", killed);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    /** Comes back empty, on the same port. */
    restart: async () => {
      await kill();
      server = await serve(port, dir);
    },
    /** Stays connected and answers nothing. */
    freeze: () => void server.kill("SIGSTOP"),
    thaw: () => void server.kill("SIGCONT"),
    close: async () => {
      await kill();
      process.off("exit", killed);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
export type RedisPeer = Awaited<ReturnType<typeof startRedis>>;

function serve(port: number, dir: string): Promise<ChildProcess> {
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", dir];
  const server = spawn("redis-server", flags, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.once("error", () => reject(new Error("redis-server is not installed. Install it and run the tests again.")));
    server.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (/ready to accept connections/i.test(line)) resolve(server);
    });
  });
}
