import type { Database } from "../db/database";
import { flags } from "../db/schema/flags";
import { isFlag } from "./names";
import type { Settings } from "./ordered";

/** The rows of our own table. A name this version does not know belongs to another one and says nothing here. */
export async function readFlags(database: Database): Promise<Settings> {
  const rows = await database.unit({ actor: "system", mode: "read" }, (db) => db.select().from(flags));
  return Object.fromEntries(rows.filter(({ name }) => isFlag(name)).map(({ name, isOn }) => [name, isOn]));
}
