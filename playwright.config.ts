import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./scripts/chromium";

/** Set by the second run, which has the main job on a real server instead of the embedded database. */
const postgres = process.env.MO_TEST_POSTGRES_URL;
const port = postgres ? 4311 : 4310;

/** The address of a running Mo: then only what is marked @smoke runs, against it, with an account of its own that it erases. */
const address = process.env.PLAYWRIGHT_TEST_BASE_URL;

export default defineConfig({
  ...(address ? { grep: /@smoke/ } : {}),
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts", // the .test.ts beside them is vitest's
  timeout: address ? 900_000 : 120_000, // a person may have to type a code
  workers: address ? 1 : 2,
  ...(address ? {} : { webServer: ownServer() }),
  use: {
    baseURL: address ?? `http://localhost:${port}`,
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    launchOptions: chromiumLaunch,
  },
});

function ownServer() {
  return {
    command: "node scripts/serve.mjs",
    url: `http://localhost:${port}/api/ready`,
    timeout: 60_000,
    reuseExistingServer: false,
    env: {
      PORT: String(port),
      NEXT_PUBLIC_APP_URL: `http://localhost:${port}`,
      ...(postgres ? { DATABASE_URL: postgres } : {}),
      MO_ENV: "test",
      MO_EMBEDDED: "allow",
      MO_DATA_DIR: mkdtempSync(path.join(tmpdir(), "mo-e2e-")),
      DRAIN_SECONDS: "0",
      LOG_LEVEL: "warn",
      // Each simulated client names an address of its own, as a trusted proxy would.
      TRUSTED_PROXY: "127.0.0.1/32,::1/128",
    },
  };
}
