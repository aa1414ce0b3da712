import { issueSession } from "../src/lib/auth/sessions";
import { users } from "../src/lib/db/schema/identity";
import { profiles } from "../src/lib/db/schema/profile";
import { syncState } from "../src/lib/db/schema/sync";
import { newId } from "../src/lib/ids";
import { start, stop } from "../src/wiring/services";

/** Makes signed-in lifters past their onboarding in the configured database, and prints their cookies: `people-process.ts 100`. */
const mo = await start();
const cookies: string[] = [];
for (let n = Number(process.argv[2] ?? 1); n > 0; n--) {
  const userId = newId();
  await mo.database.plain.insert(users).values({ id: userId, email: `${userId}@example.test`, emailVerified: true });
  await mo.database.unit({ actor: userId, mode: "write" }, async (db) => {
    await db.insert(profiles).values({
      ...{ userId, unit: "kg", locale: "en-US", timeZone: "UTC", rev: 0, onboardedAt: new Date(), goal: "muscle" },
      ...{ level: "intermediate", daysPerWeek: 4, equipmentLevel: "full_gym" },
    });
    await db.insert(syncState).values({ userId, rev: 0 });
  });
  cookies.push((await issueSession(mo, mo.config.appUrl, { userId })).split(";")[0] ?? "");
}
await stop();
console.log(`cookies ${JSON.stringify(cookies)}`);
