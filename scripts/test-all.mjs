import { spawnSync } from "node:child_process";
import { main, pnpm } from "./project.mjs";
import { ensureInstall } from "./setup-install.mjs";
import { ensureMachine } from "./setup-machine.mjs";

/** `npm test`: what a bare machine lacks, then every check. With `--coverage` only vitest, as the coverage job calls it. */
await main(async () => {
  const withCoverage = process.argv.includes("--coverage");
  await ensureInstall();
  if (!withCoverage) await ensureMachine();
  // Silent is pnpm's own chatter: the last line has to be the sum.
  const run = [...pnpm, "--silent", "run", ...(withCoverage ? ["check", "--coverage"] : ["check:all"])];
  const { status } = spawnSync("npx", run, { stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = status ?? 1;
});
