import { isSet } from "./config-group";
import { databaseUrlProblem } from "./db/tls";

export type DatabaseChoice =
  | { readonly use: "pglite"; readonly dir: string }
  | { readonly use: "postgres"; readonly url: string; readonly directUrl: string; readonly poolMax: number };

interface Env {
  readonly DATABASE_URL?: string | undefined;
  readonly DIRECT_URL?: string | undefined;
  readonly DATABASE_POOL_MAX?: number | undefined;
}

/** PostgreSQL where an address is set, else the embedded database in the data folder. */
export function databaseOf(env: Env, dataDir: string, problems: string[]): DatabaseChoice {
  const group = { name: "Database", required: ["DATABASE_URL"], optional: ["DIRECT_URL", "DATABASE_POOL_MAX"] };
  if (!isSet({ ...env }, group, problems) || env.DATABASE_URL === undefined) return { use: "pglite", dir: `${dataDir}/db` };
  for (const name of ["DATABASE_URL", "DIRECT_URL"] as const) {
    const problem = env[name] === undefined ? null : databaseUrlProblem(env[name]);
    if (problem) problems.push(`${name} ${problem}`);
  }
  if (/-pooler\./.test(env.DATABASE_URL) && !env.DIRECT_URL)
    problems.push("DIRECT_URL is required because DATABASE_URL points at a pooler");
  return {
    use: "postgres",
    url: env.DATABASE_URL,
    directUrl: env.DIRECT_URL ?? env.DATABASE_URL,
    poolMax: env.DATABASE_POOL_MAX ?? 10,
  };
}
