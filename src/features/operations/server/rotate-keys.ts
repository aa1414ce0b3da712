import { sql } from "drizzle-orm";
import { z } from "zod";
import { command, NotSo } from "../../../lib/command";
import { inSystem, type Services } from "../../../lib/context";
import type { Db } from "../../../lib/db/database";
import { type SealedColumn, sealedColumns } from "../../../lib/db/sealed-columns";
import type { Keys } from "../../../lib/keys";

/** So few that no unit keeps a lifter waiting. */
const BATCH = 200;

/** `./mo keys rotate`: seals again, with the first key of the ring, what another one sealed. It may be cut off and run again. */
export const rotateKeys = command({
  name: "keys rotate",
  usage: "Say ./mo keys rotate, without anything more",
  input: z.strictObject({}),
  read: (words) => (words.length === 0 ? {} : { words }),
  work: async (mo: Services) => {
    let sealed = 0;
    let broken = 0;
    for (const column of sealedColumns())
      for (let after: Sealed | null = null; ; ) {
        const batch: Batch = await inSystem(mo, "seal again", (db) => sealBatch(db, mo.keys, column, after));
        sealed += batch.sealed;
        broken += batch.broken;
        if (batch.last === null) break;
        after = batch.last;
      }
    const [first = "", ...older] = mo.keys.ids;
    if (broken > 0)
      throw new NotSo(
        `${sealed} values are sealed with ${first} now, but ${broken} do not open: they were tampered with or moved.`,
      );
    const rest =
      older.length === 0 ? "" : ` ${older.join(", ")} may leave MO_DATA_KEYS once no backup older than this is needed.`;
    return [`✓ ${sealed} values sealed again; everything is sealed with ${first}.${rest}`];
  },
});

type Sealed = {
  readonly row: string;
  readonly userId: string;
  readonly value: string;
};

interface Batch {
  readonly sealed: number;
  readonly broken: number;
  /** Null when there are no more. */
  readonly last: Sealed | null;
}

async function sealBatch(db: Db, keys: Keys, at: SealedColumn, after: Sealed | null): Promise<Batch> {
  const rows = await otherwiseSealed(db, keys.ids[0] ?? "", at, after);
  let sealed = 0;
  let broken = 0;
  for (const { row, userId, value } of rows) {
    const place = { table: at.tableName, column: at.place, row, user: userId };
    const again = reseal(keys, value, place);
    if (again === null) broken++;
    else {
      // Only where it still is what was read: what the lifter wrote meanwhile is sealed with the first key already.
      const isSame = sql`${at.userId} = ${userId}::uuid and ${at.row} = ${row}::uuid and ${at.column} = ${value}`;
      await db.execute(sql`update ${at.table} set ${sql.identifier(at.column.name)} = ${again} where ${isSame}`);
      sealed++;
    }
  }
  return { sealed, broken, last: rows.length < BATCH ? null : (rows.at(-1) ?? null) };
}

async function otherwiseSealed(db: Db, firstKey: string, at: SealedColumn, after: Sealed | null): Promise<readonly Sealed[]> {
  const isLater = after ? sql`and (${at.userId}, ${at.row}) > (${after.userId}::uuid, ${after.row}::uuid)` : sql``;
  const result = await db.execute<Sealed>(
    sql`select ${at.row}::text as "row", ${at.userId}::text as "userId", ${at.column} as value from ${at.table}
      where ${at.column} is not null and split_part(${at.column}, '.', 2) <> ${firstKey} ${isLater}
      order by ${at.userId}, ${at.row} limit ${BATCH}`,
  );
  return result.rows;
}

function reseal(keys: Keys, value: string, place: Parameters<Keys["seal"]>[1]): string | null {
  try {
    return keys.seal(keys.open(value, place), place);
  } catch {
    return null;
  }
}
