import { defineConfig } from "vitest/config";

/** What `pnpm mutation` runs against each mutant: the tests beside the domain, without the rest of the house. */
export default defineConfig({
  test: { include: ["src/domain/**/*.test.ts"], testTimeout: 60_000, maxWorkers: 1 },
});
