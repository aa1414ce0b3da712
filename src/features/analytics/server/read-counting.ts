import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type Ctx, inReading } from "../../../lib/context";
import { consents, profiles } from "../../../lib/db/schema/profile";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { subjectOf } from "./count-facts";

/** The pseudonym is the one under which facts of this lifter are counted, so what both say belongs together. */
export async function readCounting(
  ctx: Ctx,
  _input: InputOf<typeof contract.readCounting>,
): Promise<OutputOf<typeof contract.readCounting>> {
  const [row] = await inReading(ctx, ({ db, userId }) =>
    db
      .select({
        allowed: profiles.analytics,
        recordings: sql<boolean | null>`${isNull(consents.withdrawnAt)}`,
        said: consents.id,
      })
      .from(profiles)
      .leftJoin(consents, and(eq(consents.userId, profiles.userId), eq(consents.kind, "replay")))
      .where(eq(profiles.userId, userId))
      .orderBy(desc(consents.grantedAt))
      .limit(1),
  );
  const { services, userId } = ctx;
  return {
    allowed: row?.allowed ?? null,
    recordings: row?.said ? row.recordings : null,
    subject: services.analytics.isVendor ? subjectOf(services, userId) : null,
  };
}
