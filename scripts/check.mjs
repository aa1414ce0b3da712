import { runSteps } from "./check-run.mjs";
import { coverageSteps, fullSteps, quickSteps } from "./check-steps.mjs";
import { main } from "./project.mjs";

/** `pnpm check`, `pnpm check:all`, and `--coverage` alone. Every step runs, whatever failed before; the last line is the sum. */
await main(async () => {
  const has = (flag) => process.argv.includes(flag);
  const steps = has("--coverage") ? coverageSteps : has("--all") ? [...quickSteps, ...fullSteps] : quickSteps;
  const { passed, failed } = await runSteps(steps);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
