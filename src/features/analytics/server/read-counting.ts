import { eq } from "drizzle-orm";
import { type Ctx, inReading } from "../../../lib/context";
import { profiles } from "../../../lib/db/schema/profile";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { subjectOf } from "./count-facts";

/** The pseudonym is the one under which facts of this lifter are counted, so what both say belongs together. */
export async function readCounting(
  ctx: Ctx,
  _input: InputOf<typeof contract.readCounting>,
): Promise<OutputOf<typeof contract.readCounting>> {
  const [row] = await inReading(ctx, ({ db, userId }) =>
    db.select({ allowed: profiles.analytics }).from(profiles).where(eq(profiles.userId, userId)),
  );
  const { services, userId } = ctx;
  return { allowed: row?.allowed ?? null, subject: services.analytics.isVendor ? subjectOf(services, userId) : null };
}
