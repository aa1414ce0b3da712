import { spawnSync } from "node:child_process";
import { main, pnpm, Stop } from "./project.mjs";

/**
 * `pnpm vercel-build`, Vercel's build command: the schema first, then the build, in one step, so that no deployment ever races
 * its migration, and no instance that starts for a request has to prepare anything. A preview stops where it has no database of
 * its own.
 */
await main(async () => {
  const world = process.env.VERCEL_ENV;
  if (world !== "production" && world !== "preview")
    throw new Stop("VERCEL_ENV is neither production nor preview; here it is pnpm build that builds.");
  if (!process.env.DATABASE_URL?.trim())
    throw new Stop(
      world === "preview"
        ? "This preview has no database of its own."
        : "DATABASE_URL is required on Vercel: there is no disk that lasts.",
      78,
    );
  const env = { ...process.env, NODE_ENV: "production", MO_ENV: process.env.MO_ENV?.trim() || world };
  run("db:migrate", env);
  run("db:seed", env);
  run("build", process.env);
});

function run(script, env) {
  const { status } = spawnSync("npx", [...pnpm, "run", script], { stdio: "inherit", env });
  if (status !== 0) throw new Stop(`${script} failed, so nothing is deployed.`, status || 1);
}
