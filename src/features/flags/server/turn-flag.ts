import { eq } from "drizzle-orm";
import { inSystem, type Services } from "../../../lib/context";
import { flags } from "../../../lib/db/schema/flags";
import type { Flag } from "../../../lib/flags/names";

/** Turns a switch in our own table; null takes the word back. It counts on every instance within five seconds. */
export async function turnFlag(services: Services, flag: Flag, isOn: boolean | null, now: Date): Promise<void> {
  await inSystem(services, `turn flag ${flag}`, async (db) => {
    if (isOn === null) return void (await db.delete(flags).where(eq(flags.name, flag)));
    const word = { isOn, changedAt: now };
    await db
      .insert(flags)
      .values({ name: flag, ...word })
      .onConflictDoUpdate({ target: flags.name, set: word });
  });
}
