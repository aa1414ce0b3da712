import { inArray } from "drizzle-orm";
import { inSystem, type Services } from "../../../lib/context";
import { profiles } from "../../../lib/db/schema/profile";
import { countedOf, type FactRow } from "./counted-of";

export interface HeardFact extends FactRow {
  readonly userId: string;
  readonly isQuiet: boolean;
  readonly createdAt: Date;
}

/** The pseudonym under which a lifter is counted; nobody without the secret of this instance gets from it to the lifter. */
export function subjectOf({ keys }: Pick<Services, "keys">, userId: string): string {
  return keys.pseudonym("analytics", userId);
}

/** Counts facts of lifters who have not said no; where counts leave this instance, of those who have said yes. Never rejects. */
export async function countFacts(services: Services, facts: readonly HeardFact[]): Promise<void> {
  const countable = facts.flatMap((fact) => {
    const counted = fact.isQuiet ? null : countedOf(fact);
    return counted ? [{ userId: fact.userId, at: fact.createdAt, counted }] : [];
  });
  if (countable.length === 0) return;
  try {
    const allowed = await whoAllows(services, [...new Set(countable.map(({ userId }) => userId))]);
    await services.analytics.capture(
      countable
        .filter(({ userId }) => allowed.has(userId))
        .map(({ userId, at, counted }) => ({ ...counted, at, subject: subjectOf(services, userId) })),
    );
  } catch {
    services.log.write("warn", { event: "notice", text: `${countable.length} facts were not counted` });
  }
}

async function whoAllows(services: Services, userIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await inSystem(services, "ask who may be counted", (db) =>
    db.select({ userId: profiles.userId, analytics: profiles.analytics }).from(profiles).where(inArray(profiles.userId, userIds)),
  );
  const unasked = !services.analytics.isVendor;
  return new Set(rows.filter(({ analytics }) => analytics ?? unasked).map(({ userId }) => userId));
}
