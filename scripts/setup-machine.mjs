import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { main, Stop } from "./project.mjs";
import { runStep } from "./setup-run.mjs";
import { postgresBin } from "./test-postgres.mjs";

const browsers = [process.env.CHROME_PATH, "/usr/bin/chromium"];
const needs = [
  { name: "Chromium", packages: ["chromium"], isHere: () => browsers.some((file) => file && existsSync(file)) },
  { name: "PostgreSQL", packages: ["postgresql-15", "postgresql"], isHere: () => postgresBin() !== null },
  { name: "age", packages: ["age"], isHere: () => spawnSync("age", ["--version"]).status === 0 },
  { name: "redis-server", packages: ["redis-server"], isHere: () => spawnSync("redis-server", ["--version"]).status === 0 },
];

/** Installs what the tests need beyond npm packages. Only where that is safe to do unasked: Debian's apt, as root. */
export async function ensureMachine() {
  const missing = needs.filter((need) => !need.isHere());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.name).join(", ");
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0)
    throw new Stop(
      `The tests need ${names}. Install what is missing${names.includes("Chromium") ? " (or set CHROME_PATH)" : ""} and run them again.`,
    );

  const apt = (says, log, args) =>
    runStep({
      says,
      fails: `${names} could not be installed.`,
      log,
      command: "apt-get",
      args,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  await apt("Reading the package lists", "apt-update.log", ["-q", "update"]);
  const packages = missing.map((need) => need.packages.find(isOffered) ?? need.packages[0]);
  await withoutServices(() =>
    apt(`Installing ${names}`, "apt-install.log", ["-q", "install", "--yes", "--no-install-recommends", ...packages]),
  );
}

const isOffered = (name) => spawnSync("apt-cache", ["show", name]).status === 0;

/** Debian starts a server as soon as it is installed; 101 from this file says no. The tests start their own. */
async function withoutServices(install) {
  const policy = "/usr/sbin/policy-rc.d";
  if (existsSync(policy)) return install();
  writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    await install();
  } finally {
    rmSync(policy, { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(ensureMachine);
