import { asc, gte, sql } from "drizzle-orm";
import { inSystem, type Services } from "../context";
import { metricMinutes } from "../db/schema/operations";
import type { Meter, Minute } from "./meter";

/** Writes what this process counted and nobody has stored yet: one upsert, also when the minute had been written before. */
export async function storeMinutes(services: Services, meter: Meter, instance: string, now: Date): Promise<void> {
  const open = meter.open();
  if (open.length === 0) return;
  const rows = open.map(({ at, counts }) => ({ minute: at, instance, counts }));
  await inSystem(services, "store metrics", (db) =>
    db
      .insert(metricMinutes)
      .values(rows)
      .onConflictDoUpdate({
        target: [metricMinutes.minute, metricMinutes.instance],
        set: { counts: sql`excluded.counts` },
      }),
  );
  meter.stored(now);
}

/** What all processes counted since then, oldest first; a row a minute and process. */
export async function readMinutes(services: Services, since: Date): Promise<readonly Minute[]> {
  return services.database.unit({ actor: "system", mode: "read" }, (db) =>
    db
      .select({ at: metricMinutes.minute, counts: metricMinutes.counts })
      .from(metricMinutes)
      .where(gte(metricMinutes.minute, since))
      .orderBy(asc(metricMinutes.minute)),
  );
}
