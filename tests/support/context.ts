import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ownTableAnalytics } from "../../src/lib/analytics/own-table";
import { unlockedBilling } from "../../src/lib/billing/unlocked";
import { diskStore } from "../../src/lib/blob/disk";
import { sealedFiles } from "../../src/lib/blob/sealed-files";
import { readConfig } from "../../src/lib/config";
import { type Ctx, closedDb, type Services } from "../../src/lib/context";
import { users } from "../../src/lib/db/schema/identity";
import { profiles } from "../../src/lib/db/schema/profile";
import { syncState } from "../../src/lib/db/schema/sync";
import { holdEmail } from "../../src/lib/email/hold";
import { ownTableFlags } from "../../src/lib/flags/own-table";
import { newId } from "../../src/lib/ids";
import { openKeys } from "../../src/lib/keys";
import { builtInModel } from "../../src/lib/model/built-in";
import { noPush } from "../../src/lib/push/off";
import { openTestDatabase } from "./database";

export const NOW = new Date("2026-03-02T10:00:00.000Z");

/** Services on a database of this file's own, and a way to get fresh lifters. */
export async function openTestServices() {
  const database = await openTestDatabase();
  const { secret, dataKeys } = readConfig({ MO_ENV: "test" });
  const dir = mkdtempSync(path.join(tmpdir(), "mo-files-"));
  const keys = openKeys(secret, dataKeys);
  const services: Services = {
    database,
    epoch: database.epoch,
    analytics: ownTableAnalytics(database),
    billing: unlockedBilling(),
    email: holdEmail(),
    files: sealedFiles(diskStore({ dir }), keys),
    flags: ownTableFlags({ overrides: {}, stored: () => Promise.resolve({}) }),
    keys,
    log: { write: () => undefined },
    model: builtInModel(),
    push: noPush(),
  };
  const close = async () => {
    await database.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { services, newLifter: (now = NOW) => newLifter(services, now), close };
}

async function newLifter(services: Services, now: Date): Promise<Ctx> {
  const userId = newId();
  await services.database.plain.insert(users).values({ id: userId, email: `${userId}@example.test`, emailVerified: true });
  await services.database.unit({ actor: userId, mode: "write" }, async (db) => {
    await db.insert(profiles).values({ userId, unit: "kg", locale: "en-US", timeZone: "Europe/Berlin", rev: 0 });
    await db.insert(syncState).values({ userId, rev: 0 });
  });
  return { userId, db: closedDb, now: () => now, services, requestId: "test" };
}
