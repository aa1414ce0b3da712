import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { node24, pnpm, root } from "./project.mjs";
import { runStep } from "./setup-run.mjs";
import { readStamp, stampOf } from "./setup-stamp.mjs";

const stampFile = "node_modules/.mo-install-stamp";

/** Installs from the lockfile, unless exactly this lockfile was installed on this kind of machine before. */
export async function ensureInstall() {
  const stamp = stampOf(["pnpm-lock.yaml", "package.json", "pnpm-workspace.yaml"], [process.platform, process.arch]);
  if (existsSync(node24) && readStamp(stampFile) === stamp) return;
  await runStep({
    says: "Installing packages",
    fails: "The packages could not be installed; check the network and run the same command again.",
    log: "install.log",
    command: "npx",
    args: [...pnpm, "install", "--frozen-lockfile"],
    env: { CI: "true" }, // no terminal here: pnpm must not ask
  });
  writeFileSync(path.join(root, stampFile), stamp);
}
