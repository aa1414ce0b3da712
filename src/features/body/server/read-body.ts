import { and, desc, eq, isNull } from "drizzle-orm";
import type { Unit } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { weightEntries } from "../../../lib/db/schema/body";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { openField } from "../../../lib/sealed";
import { today } from "../../account/server/own-profile";
import type * as contract from "../contract";
import { summarize } from "../summarize";

interface Weighed {
  readonly grams: number;
  readonly value: number;
  readonly unit: Unit;
  readonly confirmed: boolean;
}

/** Weigh-ins of the lifter, newest first, opened. */
export async function weighIns(ctx: Ctx) {
  const rows = await ctx.db
    .select()
    .from(weightEntries)
    .where(and(eq(weightEntries.userId, ctx.userId), isNull(weightEntries.deletedAt)))
    .orderBy(desc(weightEntries.day));
  return rows.map((row) => {
    const weighed = JSON.parse(openField(ctx, "weight_entries", "weight", row.id, row.weightSealed) ?? "{}") as Weighed;
    return {
      id: row.id,
      day: row.day,
      kg: weighed.grams / 1000,
      value: weighed.value,
      unit: weighed.unit,
      confirmed: weighed.confirmed === true,
      note: openField(ctx, "weight_entries", "note", row.id, row.noteSealed),
    };
  });
}

export async function readBody(ctx: Ctx, _input: InputOf<typeof contract.readBody>): Promise<OutputOf<typeof contract.readBody>> {
  return summarize(await weighIns(ctx), await today(ctx));
}
