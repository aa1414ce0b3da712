import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = { "@": path.join(root, "src"), "server-only": path.join(root, "tests/support/empty.ts") };

/**
 * `unit` needs nothing; `database` opens one golden copy a file (tests/support/golden.ts); `one-command` needs a build. The
 * files of the first two share a process: loading Mo anew for every file took longer than the tests themselves.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: [
            "src/{domain,ui,lib,wiring}/**/*.test.{ts,tsx}",
            "src/features/*/{ui,client}/**/*.test.{ts,tsx}",
            "tests/architecture/**/*.test.ts",
            "tests/simulation/**/*.test.ts",
          ],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          isolate: false,
          testTimeout: 30_000, // some start a process, and the machine may be busy
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["src/**/*.db.test.ts", "src/features/**/*.test.ts", "tests/api/**/*.test.ts"],
          exclude: ["src/features/*/{ui,client}/**", "**/node_modules/**"],
          globalSetup: ["tests/support/golden.ts"],
          setupFiles: ["tests/support/setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: { name: "one-command", include: ["tests/e2e/*.test.ts"], testTimeout: 180_000, hookTimeout: 1_000_000 },
      },
    ],
  },
});
