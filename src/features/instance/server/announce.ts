import { inArray } from "drizzle-orm";
import { addressees } from "../../../lib/auth/addresses";
import { inSystem, type Services } from "../../../lib/context";
import { notice as copy } from "../../../lib/copy/en/notice";
import { timesIn } from "../../../lib/copy/notice-times";
import { profiles } from "../../../lib/db/schema/profile";
import { queueMail } from "../../../lib/outbox";

interface Maintenance {
  readonly text: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Queues the mail about planned maintenance for everybody, in each reader's own zone. One mail a person and time of begin,
 * however often it is asked for; it is not sent once the maintenance is over. Returns how many people are written to.
 */
export async function announce(services: Services, { text, startsAt, endsAt }: Maintenance): Promise<number> {
  let count = 0;
  for await (const people of addressees(services.database)) {
    const ids = people.map(({ userId }) => userId);
    await inSystem(services, "announce maintenance", async (db) => {
      const zones = await db
        .select({ userId: profiles.userId, timeZone: profiles.timeZone })
        .from(profiles)
        .where(inArray(profiles.userId, ids));
      const zoneOf = new Map(zones.map(({ userId, timeZone }) => [userId, timeZone]));
      for (const { userId, email } of people) {
        const timeZone = zoneOf.get(userId) ?? "UTC";
        const day = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone }).format(startsAt);
        await queueMail(db, {
          key: `maintenance:${startsAt.toISOString()}:${userId}`,
          kind: "maintenance",
          userId,
          to: email,
          ...copy.mail({ day, times: timesIn(timeZone).formatRange(startsAt, endsAt), text }),
          expiresAt: endsAt,
        });
      }
    });
    count += people.length;
  }
  return count;
}
