import { spawnSync } from "node:child_process";
import path from "node:path";
import { main, root } from "./project.mjs";
import { ensureBuild } from "./setup-build.mjs";
import { ensureInstall } from "./setup-install.mjs";

/** `pnpm one-command`: proves `npm start` on a clone. With `--full` nothing is borrowed: packages are downloaded, and it is built. */
await main(async () => {
  const isFull = process.argv.includes("--full");
  if (!isFull) {
    await ensureInstall();
    await ensureBuild();
  }
  const { status } = spawnSync(path.join(root, "node_modules/.bin/vitest"), ["run", "--project", "one-command"], {
    stdio: "inherit",
    env: { ...process.env, ...(isFull && { MO_ONE_COMMAND: "full" }) },
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
});
