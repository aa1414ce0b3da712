import path from "node:path";
import { defineConfig } from "vitest/config";

/** `pnpm coverage:domain`: which lines and branches of the training domain its own tests run. */
export default defineConfig({
  resolve: { alias: { "@": path.join(import.meta.dirname, "src") } },
  test: {
    include: ["src/domain/**/*.test.ts"],
    // Counted code is slow: what it takes says nothing about the budgets of time some tests hold it to.
    setupFiles: ["tests/support/no-time.ts"],
    testTimeout: 60_000,
    coverage: {
      enabled: true,
      provider: "v8",
      include: ["src/domain/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary", "json"],
      reportsDirectory: ".cache/coverage",
      reportOnFailure: true,
      thresholds: { lines: 98, branches: 98 },
    },
  },
});
