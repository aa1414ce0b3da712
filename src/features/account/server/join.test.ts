import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import type { Services } from "../../../lib/context";
import { events } from "../../../lib/db/schema/events";
import { users } from "../../../lib/db/schema/identity";
import { consents, profiles } from "../../../lib/db/schema/profile";
import { syncState } from "../../../lib/db/schema/sync";
import { newId } from "../../../lib/ids";
import { join } from "./join";

let services: Services;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ services, close } = await openTestServices());
});
afterAll(() => close());

const now = new Date("2026-11-02T08:00:00Z");

async function newcomer(locale: string) {
  const userId = newId();
  await services.database.plain.insert(users).values({ id: userId, email: `${userId}@example.test` });
  await join(services, { userId, locale, timeZone: "America/Chicago", now });
  return userId;
}

const rowsOf = (userId: string) =>
  services.database.unit({ actor: userId, mode: "read" }, async (db) => ({
    profiles: await db.select().from(profiles),
    consents: await db.select().from(consents),
    sync: await db.select().from(syncState),
    events: await db.select().from(events),
  }));

test.each([
  ["en-US", "lb"],
  ["en-LR", "lb"],
  ["my-Mymr-MM", "lb"],
  ["en-GB", "kg"],
  ["de", "kg"],
  ["us", "kg"],
])("a lifter whose language is %s starts in %s", async (locale, unit) => {
  const { profiles: found } = await rowsOf(await newcomer(locale));
  expect(found).toMatchObject([{ unit, locale, timeZone: "America/Chicago", onboardingStep: "profile" }]);
});

test("joining twice leaves one profile, two consents, one counter and one fact", async () => {
  const userId = await newcomer("en-GB");
  await join(services, { userId, locale: "en-US", timeZone: "Europe/Paris", now });
  const rows = await rowsOf(userId);
  expect(rows.profiles).toMatchObject([{ unit: "kg", timeZone: "America/Chicago" }]);
  expect(rows.consents.map(({ kind, version, grantedAt }) => [kind, version, grantedAt]).sort()).toEqual([
    ["health", "2026-11", now],
    ["terms", "2026-11", now],
  ]);
  expect(rows.sync).toEqual([{ userId, rev: 0 }]);
  expect(rows.events).toMatchObject([{ type: "user.joined", userId }]);
});

test("what one lifter joined with is invisible to another", async () => {
  await newcomer("de");
  const other = await newcomer("fr");
  expect((await rowsOf(other)).profiles.map(({ userId }) => userId)).toEqual([other]);
});
