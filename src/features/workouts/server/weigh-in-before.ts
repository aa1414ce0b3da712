import { type AnyColumn, and, desc, eq, isNull, lte, type SQL } from "drizzle-orm";
import type { KnownBody } from "../../../domain/bodyweight-load";
import { daysBetween } from "../../../domain/civil-date";
import type { Ctx } from "../../../lib/context";
import { weightEntries } from "../../../lib/db/schema/body";
import { openField } from "../../../lib/sealed";

/** A weigh-in as stored; joined laterally, so all of it may be missing. */
interface Sealed {
  readonly id: string;
  readonly day: string;
  readonly weightSealed: string;
}

/**
 * The lifter's weigh-in nearest on or before `day`, as a lateral join: it rides in the statement that reads the sets, and
 * an index finds it.
 */
export function weighInBefore(ctx: Ctx, day: AnyColumn | string, when?: SQL) {
  return ctx.db
    .select({ id: weightEntries.id, day: weightEntries.day, weightSealed: weightEntries.weightSealed })
    .from(weightEntries)
    .where(and(eq(weightEntries.userId, ctx.userId), isNull(weightEntries.deletedAt), lte(weightEntries.day, day), when))
    .orderBy(desc(weightEntries.day))
    .limit(1)
    .as("weigh_in");
}

/** Opens weigh-ins, each once however many sets it belongs to. */
export function bodyReader(ctx: Ctx): (weighIn: Sealed | null, day: string) => KnownBody | null {
  const opened = new Map<string, number | null>();
  return (weighIn, day) => {
    if (weighIn === null) return null;
    const kg = opened.get(weighIn.id) ?? openKg(ctx, weighIn);
    opened.set(weighIn.id, kg);
    return kg === null ? null : { kg, ageDays: daysBetween(weighIn.day, day) };
  };
}

function openKg(ctx: Ctx, { id, weightSealed }: Sealed): number | null {
  const text = openField(ctx, "weight_entries", "weight", id, weightSealed);
  const grams = text === null ? null : (JSON.parse(text) as { readonly grams?: number }).grams;
  return typeof grams === "number" && grams > 0 ? grams / 1000 : null;
}
