import { parseArgs } from "node:util";
import { fillLoad } from "../src/features/simulation/fill-load";
import { environmentOf, isThrowAway } from "../src/lib/db/reset";
import { openKeys } from "../src/lib/keys";
import { databaseJob } from "./db-job";

/**
 * `pnpm db:generate-load [--lifters 100] [--years 2] [--seed 1]`: fills the configured database with lifters nobody is, and
 * prints what a lifter costs a year. Only where process and database call themselves development or test: data of people
 * never leaves production, and none of this comes into it.
 */
const { values } = parseArgs({
  options: {
    lifters: { type: "string", default: "100" },
    years: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
  },
});
const [lifters, years, seed] = [values.lifters, values.years, values.seed].map(Number);

await databaseJob(
  async (database, { environment, secret, dataKeys }) => {
    if (![lifters, years].every((n) => n !== undefined && n > 0) || !Number.isInteger(lifters) || !Number.isInteger(seed))
      throw new Error("Say --lifters and --seed as whole numbers, and --years as a number");
    const owner = await environmentOf(database);
    if (owner === null) throw new Error("This database is empty: run pnpm db:migrate first");
    const from = performance.now();
    const { sets, megabytesEach } = await fillLoad(database, openKeys(secret, dataKeys), [environment, owner], {
      ...{ lifters: lifters ?? 0, years: years ?? 0, seed: seed ?? 0, until: new Date() },
      done: (n) => void (n % 100 === 0 && console.log(`  ${n} lifters`)),
    });
    const seconds = Math.round((performance.now() - from) / 1_000);
    console.log(`✓ ${lifters} lifters with ${years} years each: ${sets} sets in ${seconds} s`);
    console.log(`✓ ${megabytesEach.toFixed(2)} MB a lifter and year, indexes included`);
  },
  ({ environment }) => {
    if (!isThrowAway(environment)) throw new Error(`Load is only for development and test; this is ${environment}.`);
  },
);
