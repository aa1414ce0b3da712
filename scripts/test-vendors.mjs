import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { leakedSecrets, PLANTED } from "./planted-secrets";
import { main, root, Stop } from "./project.mjs";
import { ensureBuild } from "./setup-build.mjs";

/**
 * `pnpm test:vendors`: builds Mo as an operator would who has accounts, with the public keys of vendors and twelve secrets, and
 * runs the browser tests that any other build skips. The keys have the right form and nothing behind them: the discard port of
 * this machine. Of the secrets nothing may stand in what was built.
 */
const KEYS = {
  NEXT_PUBLIC_SENTRY_DSN: "http://abc123@127.0.0.1:9/1",
  NEXT_PUBLIC_POSTHOG_KEY: "phc_build",
  NEXT_PUBLIC_POSTHOG_HOST: "http://127.0.0.1:9",
};
/** What `pnpm generate` writes otherwise where those keys are set; the repository keeps what it says without them. */
const GENERATED = "src/generated/browser-vendors.ts";

await main(async () => {
  const before = readFileSync(path.join(root, GENERATED));
  const given = { ...process.env };
  Object.assign(process.env, KEYS, PLANTED);
  try {
    // Stamped with these keys, so that whoever needs the usual build makes it anew.
    await ensureBuild();
  } finally {
    writeFileSync(path.join(root, GENERATED), before);
  }
  const leaked = leakedSecrets(path.join(root, ".next"));
  if (leaked.length > 0) throw new Stop(leaked.join("\n"));
  console.log(`None of ${Object.keys(PLANTED).length} secrets of the build stands in it`);
  const { status } = spawnSync(path.join(root, "node_modules/.bin/playwright"), ["test", "vendors", "counted"], {
    cwd: root,
    stdio: "inherit",
    // With this a build without vendors is a failure instead of tests skipped.
    env: { ...given, MO_TEST_VENDORS: "1" },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Stop("What pages tell vendors is not what it should be.", status || 1);
});
