import { sql } from "drizzle-orm";
import type { Database } from "./database";

const THROW_AWAY = ["development", "test"];

/** Whether a world's data may be lost without asking anybody. */
export function isThrowAway(environment: string): boolean {
  return THROW_AWAY.includes(environment);
}

/**
 * Drops everything in the database, so that it can be migrated and seeded anew. Only where both the process and the
 * database call themselves development or test; an empty database has nothing to say and nothing to lose.
 */
export async function dropAll(database: Database, environment: string): Promise<void> {
  const owner = await environmentOf(database);
  const refused = [environment, ...(owner === null ? [] : [owner])].find((name) => !isThrowAway(name));
  if (!refused) return database.script("drop schema public cascade; create schema public");
  const whose = owner === null ? "" : `, the database belongs to ${owner}`;
  throw new Error(`Only development and test are ever reset: this process is ${environment}${whose}.`);
}

/** What the database says it is; null before its first migration. */
export async function environmentOf(database: Database): Promise<string | null> {
  const found = await database.plain.execute<{ here: boolean }>(sql`select to_regclass('public.instance') is not null as here`);
  if (!found.rows[0]?.here) return null;
  const { rows } = await database.plain.execute<{ environment: string }>(sql`select environment from instance where id = 1`);
  return rows[0]?.environment ?? null;
}
