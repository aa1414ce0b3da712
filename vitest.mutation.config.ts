import { defineConfig } from "vitest/config";

/** What a run of `pnpm mutation` holds against each fault: the tests it chose, without the rest of the house. */
export default defineConfig({
  test: {
    include: process.env.MUTATION_TESTS?.split(",") ?? ["src/domain/**/*.test.ts"],
    testTimeout: 60_000,
    maxWorkers: 1,
  },
});
