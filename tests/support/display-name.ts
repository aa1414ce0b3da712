import { eq } from "drizzle-orm";
import type { Services } from "../../src/lib/context";
import { profiles } from "../../src/lib/db/schema/profile";

/** The display name of a lifter as it is once opened. */
export async function displayNameOf({ database, keys }: Services, userId: string): Promise<string | null> {
  const [row] = await database.unit({ actor: userId, mode: "read" }, (db) =>
    db.select({ name: profiles.displayNameSealed }).from(profiles).where(eq(profiles.userId, userId)),
  );
  return row?.name ? keys.open(row.name, { table: "profiles", column: "display_name", row: userId, user: userId }) : null;
}
