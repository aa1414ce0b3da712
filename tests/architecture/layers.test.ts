import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Each rule of .dependency-cruiser.cjs is broken once, on purpose, in a small tree with the real paths. */
const root = path.resolve(import.meta.dirname, "../..");
const config = path.join(root, ".dependency-cruiser.cjs");
const rules = (createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name);

/** Rule → file that breaks it → what it imports. `type` imports only the type. */
const plants: Record<string, Record<string, string>> = {
  "no-cycles": { "src/lib/one.ts": "./two" },
  "domain-imports-nothing": {
    "src/domain/lib.ts": "../lib/clean",
    "src/domain/npm.ts": "some-package",
    "src/domain/node.ts": "node:fs",
  },
  "lib-below-features": { "src/lib/features.ts": "../features/a/server/clean", "src/lib/ui.ts": "../ui/clean" },
  "features-below-wiring": {
    "src/features/b/server/wiring.ts": "../../../wiring/clean",
    "src/features/b/ui/app.ts": "../../../app/clean",
  },
  "wiring-below-app": { "src/wiring/app.ts": "../app/clean" },
  "ui-is-blind": { "src/ui/feature.ts": "../features/a/contract", "src/ui/lib.ts": "../lib/clean" },
  "app-never-reaches-the-database": { "src/app/db.ts": "../lib/db/clean", "src/app/auth.ts": "../lib/auth/clean" },
  "browser-never-imports-server": {
    "src/features/a/client/server.ts": "../server/clean",
    "src/features/a/ui/config.ts": "../../../lib/config",
    "src/lib/offline/db.ts": "../db/clean",
  },
  "contracts-as-types-in-the-browser": { "src/features/a/ui/contract.ts": "../contract" },
  "contracts-stay-light": { "src/features/b/contract.ts": "./server/clean", "src/features/c/contract.ts": "../../lib/db/clean" },
  "features-meet-in-app": {
    "src/features/b/ui/ui.ts": "../../a/ui/clean",
    "src/features/b/ui/client.ts": "../../a/client/clean",
    "src/features/b/client/client.ts": "../../a/client/clean",
  },
  "server-knows-no-screen": { "src/features/a/server/ui.ts": "../ui/clean", "src/features/a/server/next.ts": "next" },
  "vendors-only-in-their-adapter": { "src/features/a/server/pg.ts": "pg", "src/wiring/pglite.ts": "@electric-sql/pglite" },
  "stripe-only-in-its-adapter": { "src/wiring/stripe.ts": "stripe", "src/lib/billing/other.ts": "stripe" },
  "mail-pages-only-in-email": { "src/wiring/letter.ts": "@react-email/text", "src/ui/letter.ts": "@react-email/render" },
  "posthog-only-in-its-adapters": {
    "src/wiring/posthog.ts": "posthog-node",
    "src/lib/flags/other.ts": "posthog-node",
    "src/wiring/counts.ts": "posthog-js",
  },
  "measures-only-in-their-adapters": { "src/wiring/measure.ts": "web-vitals", "src/ui/insights.ts": "@vercel/analytics" },
  "browser-vendors-by-the-build": { "src/wiring/reports.ts": "../lib/reporting/sentry-browser" },
  "sdks-behind-their-ports": { "src/wiring/claude.ts": "@ai-sdk/anthropic", "src/lib/email/push.ts": "web-push" },
  "clerk-only-on-its-screens": { "src/features/a/ui/clerk.ts": "@clerk/nextjs", "src/lib/auth/clerk-sdk.ts": "@clerk/nextjs" },
  "clerk-screens-by-the-build": { "src/app/clerk.ts": "../features/account/ui/clerk/clean" },
  "identity-behind-auth": { "src/wiring/identity.ts": "../lib/db/schema/identity" },
  "science-stays-on-its-page": {
    "src/ui/science.ts": "../lib/copy/en/science/chapters",
    "src/features/a/ui/section.ts": "../../../lib/copy/section-of",
  },
};

/** What stands next to a violation and is allowed. */
const allowed: Record<string, string> = {
  "src/lib/two.ts": "./one", // a circle is told once
  "src/domain/own.test.ts": "../lib/clean",
  "src/features/a/ui/types.ts": "type ../contract",
  "src/features/a/ui/own-client.ts": "../client/clean",
  "src/features/b/ui/profile.ts": "../../account/client/profile",
  "src/features/b/server/other.ts": "../../a/server/clean",
  "src/lib/db/pglite.ts": "@electric-sql/pglite",
  "src/lib/billing/stripe-part.ts": "stripe",
  "src/lib/email/page.ts": "@react-email/text",
  "src/lib/analytics/posthog-part.ts": "posthog-node",
  "src/lib/model/anthropic.ts": "@ai-sdk/anthropic",
  "src/lib/metrics/vitals-browser.ts": "web-vitals",
  "src/generated/browser-vendors.ts": "../lib/reporting/sentry-browser",
  "src/wiring/reports-type.ts": "type ../lib/reporting/sentry-browser",
  "src/lib/auth/identity.ts": "../db/schema/identity",
  "src/features/account/ui/clerk/screens.tsx": "@clerk/nextjs",
  "src/generated/clerk-screens.ts": "../features/account/ui/clerk/clean",
  "src/wiring/feature.ts": "../features/a/server/clean",
  "src/features/site/ui/science-rule.ts": "../../../lib/copy/source-name",
};

const clean = [
  ...["domain/clean", "lib/clean", "lib/config", "lib/db/clean", "lib/db/schema/identity", "lib/auth/clean", "ui/clean"],
  ...["features/a/contract", "features/a/server/clean", "features/a/client/clean", "features/a/ui/clean"],
  ...["features/account/client/profile", "features/account/ui/clerk/clean"],
  ...["features/b/server/clean", "wiring/clean", "app/clean"],
  ...["lib/reporting/sentry-browser"],
  ...["lib/copy/en/science/chapters", "lib/copy/section-of", "lib/copy/source-name"],
];
const packages = [
  ...["some-package", "next", "pg", "stripe", "posthog-node", "@electric-sql/pglite", "@react-email/text"],
  ...["@react-email/render", "@ai-sdk/anthropic", "web-push", "@clerk/nextjs"],
  ...["posthog-js", "web-vitals", "@vercel/analytics"],
];

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mo-layers-"));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  };
  write("tsconfig.json", "{}");
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "exports.fact = 1;");
  }
  for (const file of clean) write(`src/${file}.ts`, "export const fact = 1;\nexport type Fact = number;\n");
  for (const [file, target] of [...Object.values(plants).flatMap(Object.entries), ...Object.entries(allowed)] as [
    string,
    string,
  ][])
    write(
      file,
      target.startsWith("type ")
        ? `import type { Fact } from "${target.slice(5)}";\nexport const own: Fact = 1;\n`
        : `import { fact } from "${target}";\nexport const own = fact;\n`,
    );
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("every rule has been planted", () => {
  expect(Object.keys(plants).sort()).toEqual(rules.toSorted());
});

test("exactly the planted violations are found, each by its own rule", () => {
  const tool = path.join(root, "node_modules/.bin/depcruise");
  const { stdout, stderr } = spawnSync(tool, ["--config", config, "--output-type", "json", "src"], {
    cwd: dir,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const { violations } = (JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } }).summary;
  const found = [...new Set(violations.map(({ from, rule }) => `${rule.name}: ${from}`))];
  const planted = Object.entries(plants).flatMap(([rule, files]) => Object.keys(files).map((file) => `${rule}: ${file}`));
  expect(found.sort()).toEqual(planted.sort());
}, 60_000);
