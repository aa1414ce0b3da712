import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type PosthogPeer, PROJECT_KEY, startPosthog } from "../../../tests/peers/posthog";
import { openTestDatabase } from "../../../tests/support/database";
import type { Database } from "../db/database";
import { analyticsEvents } from "../db/schema/analytics";
import { analyticsContract } from "./analytics.contract";
import { ownTableAnalytics } from "./own-table";
import { posthogAnalytics } from "./posthog";

let database: Database;
let peer: PosthogPeer;
beforeAll(async () => {
  database = await openTestDatabase();
  peer = await startPosthog();
});
beforeEach(() => {
  peer.state.fault = null;
});
afterAll(async () => {
  await peer.close();
  await database.close();
});

const stored = (subjects: readonly string[]) =>
  database.unit({ actor: "system", mode: "read" }, (db) =>
    db
      .select()
      .from(analyticsEvents)
      .where(inArray(analyticsEvents.subject, [...subjects])),
  );

analyticsContract("own-table", () => ownTableAnalytics(database), stored);

const posthog = () => posthogAnalytics({ key: PROJECT_KEY, host: peer.url });
/** What the library says of itself beside what was given to it. */
const isOurs = ([name]: readonly [string, unknown]) => !name.startsWith("$");
const sentTo = (subjects: readonly string[]) =>
  Promise.resolve(
    peer.state.events
      .filter(({ distinct_id }) => subjects.includes(distinct_id))
      .map(({ event, distinct_id, timestamp, properties }) => ({
        day: timestamp.slice(0, 10),
        name: event,
        props: Object.fromEntries(Object.entries(properties).filter(isOurs)),
        subject: distinct_id,
      })),
  );

analyticsContract("posthog", posthog, sentTo);

describe("own-table", () => {
  test("a subject that is forgotten leaves nothing, and nobody else goes with it", async () => {
    const analytics = ownTableAnalytics(database);
    const at = new Date();
    await analytics.capture(["gone", "stays"].map((subject) => ({ name: "weight_logged", props: {}, at, subject }) as const));
    await analytics.forget("gone");
    expect((await stored(["gone", "stays"])).map(({ subject }) => subject)).toEqual(["stays"]);
  });

  test("it keeps a day, never a time", async () => {
    const [row] = await database.unit({ actor: "system", mode: "read" }, (db) =>
      db.select().from(analyticsEvents).where(eq(analyticsEvents.subject, "stays")),
    );
    expect(row?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe("posthog", () => {
  const one = { name: "weight_logged", props: {}, at: new Date() } as const;

  test("nothing goes but the event: no profile, no place, no address", async () => {
    await posthog().capture([{ ...one, subject: "alone" }]);
    const found = peer.state.events.find(({ distinct_id }) => distinct_id === "alone");
    expect(found?.properties).toMatchObject({ $process_person_profile: false, $geoip_disable: true });
    const told = Object.keys(found?.properties ?? {}).sort();
    expect(
      told.filter((name) => !/^\$(lib|lib_version|geoip_disable|process_person_profile|is_server|os|os_version)$/.test(name)),
    ).toEqual([]);
  });

  test.each(["silent", "garbage", "huge", "redirect", 401, 500] as const)(
    "%s: over in a few seconds, and nothing is followed",
    async (fault) => {
      peer.state.fault = fault;
      const from = performance.now();
      await posthog()
        .capture([{ ...one, subject: `lost ${fault}` }])
        .catch(() => undefined);
      expect(performance.now() - from).toBeLessThan(5_000);
      expect(peer.state.events.some(({ distinct_id }) => distinct_id === `lost ${fault}`)).toBe(false);
      expect(peer.state.strange).toEqual([]);
    },
  );
});
