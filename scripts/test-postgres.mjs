import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/**
 * A PostgreSQL of its own for tests: a fresh cluster in a temporary folder, on a free loopback port, without passwords.
 * `stop()` ends it and removes the folder; so does the end of this process.
 */
export async function startPostgres() {
  const bin = postgresBin();
  if (!bin) throw new Error("PostgreSQL is not installed. Install it and run the tests again.");
  const account = unprivileged();
  const dir = mkdtempSync(path.join(tmpdir(), "mo-postgres-"));
  if (account.uid !== undefined) chownSync(dir, account.uid, account.gid);
  const cluster = path.join(dir, "cluster");
  const options = { ...account, cwd: dir, env: { PATH: process.env.PATH, HOME: dir, LC_ALL: "C.UTF-8" } };

  const init = ["-D", cluster, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8"];
  const made = spawnSync(path.join(bin, "initdb"), init, { ...options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);

  const port = await freePort();
  const server = spawn(path.join(bin, "postgres"), ["-D", cluster, ...serverFlags(port)], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const clean = () => rmSync(dir, { recursive: true, force: true });
  const killed = () => {
    server.kill("SIGQUIT");
    clean();
  };
  process.once("exit", killed);
  await accepting(server);

  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off("exit", killed);
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once("exit", resolve));
        server.kill("SIGINT"); // PostgreSQL's "fast": open sessions are cut
        await ended;
      }
      clean();
    },
  };
}

/** The folder of initdb and postgres, newest version first, or null. Debian keeps it out of PATH. */
export function postgresBin() {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(home, version, "bin")),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  return folders.find((folder) => ["initdb", "postgres"].every((tool) => existsSync(path.join(folder, tool)))) ?? null;
}

/** Nothing to lose, so nothing is synced; `synchronous_commit` stays on because Mo insists on it. */
function serverFlags(port) {
  const set = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    fsync: "off",
    full_page_writes: "off",
    max_connections: 60,
  };
  return Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** PostgreSQL refuses to run as root; Debian's package brings the user `postgres`. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function accepting(server) {
  return new Promise((resolve, reject) => {
    const said = [];
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${said.join("\n")}`)));
    createInterface({ input: server.stderr }).on("line", (line) => {
      if (said.length < 50) said.push(line);
      if (line.includes("ready to accept connections")) resolve(undefined);
    });
  });
}
