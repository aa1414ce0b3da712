import { ensureBuild } from "./setup-build.mjs";
import { ensureInstall } from "./setup-install.mjs";
import { startPostgres } from "./test-postgres.mjs";

/**
 * A step is a tool of node_modules/.bin with arguments, or a function. `counts` says how its result is read: the tool's own
 * test report, or one test for the whole step. `needs` names a step without which this one has nothing to work on.
 */
const vitest = (name, project, more) => ({
  name,
  tool: "vitest",
  args: ["run", "--project", project],
  counts: "vitest",
  ...more,
});

const playwright = (name, files, around) => ({
  name,
  tool: "playwright",
  args: ["test", ...files],
  counts: "playwright",
  needs: "build",
  around,
});

export const quickSteps = [
  // From scratch: what the compiler remembers of the last run has hidden an error two modules from the change.
  { name: "types", tool: "tsc", args: ["--noEmit", "--incremental", "false", "-p", "tsconfig.json"] },
  { name: "domain types", tool: "tsc", args: ["--noEmit", "-p", "src/domain/tsconfig.json"] },
  { name: "lint", tool: "biome", args: ["check", "--error-on-warnings", "."] },
  { name: "layers", tool: "depcruise", args: ["--config", ".dependency-cruiser.cjs", "src"] },
  { name: "migrations", tool: "squawk", args: ["src/lib/db/migrations/*.sql"] },
  vitest("unit", "unit"),
];

export const fullSteps = [
  vitest("database (PGlite)", "database"),
  { name: "build", run: () => ensureInstall().then(ensureBuild) },
  vitest("database (PostgreSQL)", "database", { around: withPostgres }),
  { name: "training vectors", tool: "tsx", args: ["scripts/vectors.ts"] },
  { name: "budgets", tool: "tsx", args: ["--conditions=react-server", "scripts/budgets.mjs"], needs: "build" },
  vitest("one command", "one-command", { needs: "build" }),
  playwright("browser", []),
  playwright("browser (PostgreSQL)", ["main-job", "guard-database"], withPostgres),
];

export const coverageSteps = [
  {
    name: "coverage",
    tool: "vitest",
    args: [
      "run",
      "--project",
      "unit",
      "--project",
      "database",
      "--coverage",
      "--coverage.reporter=text-summary",
      "--coverage.reporter=lcov",
    ],
    counts: "vitest",
  },
];

async function withPostgres(run) {
  const postgres = await startPostgres();
  try {
    return await run({ MO_TEST_POSTGRES_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}
