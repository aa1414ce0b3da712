import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { main, root, Stop } from "./project.mjs";

/**
 * `pnpm test:security` and `pnpm test:reliability`: the tests of the security specification's tier C that need no browser, and
 * those of what a crash, a repeat or an outage must not do. Everything here is in `npm test` as well; this is to run it alone.
 */
export const TIERS = {
  security: {
    tests: [
      ...["tests/api/matrix.test.ts", "tests/api/methods.test.ts", "tests/api/input.test.ts", "tests/api/refusals.test.ts"],
      ...[
        "tests/api/malformed.test.ts",
        "tests/api/limits.test.ts",
        "tests/api/ops.test.ts",
        "tests/api/csp-report.test.ts",
        "tests/api/catalogue.test.ts",
      ],
      ...["tests/api/billing-webhook.test.ts", "tests/api/returned-mail.test.ts", "tests/api/security-events.test.ts"],
      ...["tests/api/export.test.ts", "tests/api/archive.test.ts", "tests/api/deletion.test.ts", "tests/api/rotate-keys.test.ts"],
      ...["tests/api/erase.test.ts", "tests/api/erase-blob.test.ts", "tests/api/erase-files.test.ts"],
      ...["tests/api/erasures.test.ts", "tests/api/sign-in-methods.test.ts", "tests/api/reporting.test.ts"],
      ...["src/lib/auth/*.test.ts", "src/lib/http/*.test.ts", "src/lib/rate-limit/*.test.ts", "src/lib/cache/*.test.ts"],
      ...["src/lib/blob/*.test.ts", "src/lib/push/*.test.ts", "src/lib/outbound.test.ts", "src/lib/db/tls.test.ts"],
      ...["tests/architecture/headers.test.ts", "tests/architecture/front-guard.test.ts", "tests/architecture/lint.test.ts"],
      ...["tests/architecture/source-rules.test.ts", "tests/architecture/start.test.ts", "tests/architecture/house.test.ts"],
      ...["tests/architecture/contracts.test.ts", "tests/architecture/supply-chain.test.ts"],
      ...["tests/architecture/security-contact.test.ts", "tests/architecture/security-map.test.ts"],
    ],
    also: [],
  },
  reliability: {
    tests: [
      ...["tests/api/sync.test.ts", "tests/api/once.test.ts", "tests/api/outbox.test.ts", "tests/api/mail-processes.test.ts"],
      ...["tests/api/billing-storm.test.ts", "tests/api/jobs.test.ts", "tests/api/outage.test.ts", "tests/api/flags.test.ts"],
      ...["tests/api/backup.test.ts", "tests/api/backup-embedded.test.ts", "tests/api/export-stream.test.ts"],
      ...["tests/api/alerts.test.ts", "tests/api/prepare.test.ts", "src/lib/offline/*.test.ts", "src/lib/db/*.test.ts"],
      ...["src/lib/model/*.test.ts", "src/lib/freshly.test.ts", "src/lib/in-time.test.ts"],
    ],
    // kill -9 in the middle of logging, ten times; needs a build.
    also: [["tsx", "--conditions=react-server", "bench/kill-test.mjs"]],
  },
};

/** Files of a tier; a pattern that finds none is a mistake, not an empty tier. */
export function filesOf(tier) {
  return TIERS[tier].tests.flatMap((pattern) => {
    const found = globSync(pattern, { cwd: root }).sort();
    if (found.length === 0) throw new Stop(`No test is ${pattern}`);
    return found;
  });
}

if (process.argv[1] === import.meta.filename)
  await main(async () => {
    const [tier = ""] = process.argv.slice(2);
    if (!Object.hasOwn(TIERS, tier)) throw new Stop(`Say one of ${Object.keys(TIERS).join(" ")}`);
    const { also } = TIERS[tier];
    if (also.length > 0 && !existsSync(path.join(root, ".next/BUILD_ID"))) throw new Stop("Build first: pnpm build");
    run("vitest", "run", "--project", "unit", "--project", "database", ...filesOf(tier));
    for (const [tool, ...args] of also) run(tool, ...args);
  });

function run(tool, ...args) {
  const { status } = spawnSync(path.join(root, "node_modules/.bin", tool), args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Stop(`${tool} failed`, status || 1);
}
