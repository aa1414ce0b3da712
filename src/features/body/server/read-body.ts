import { and, desc, eq, isNull } from "drizzle-orm";
import type { Unit } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { weightEntries } from "../../../lib/db/schema/body";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { openField } from "../../../lib/sealed";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import type * as contract from "../contract";
import { summarize } from "../summarize";
import { careOf } from "./care-of";
import { goalAndRest } from "./goal-rows";

interface Weighed {
  readonly grams: number;
  readonly value: number;
  readonly unit: Unit;
  readonly confirmed: boolean;
}

/** A stored weigh-in by its day, opened when its `kg` is first read. */
export function weighedDay(ctx: Ctx, id: string, day: string, sealed: string): { readonly day: string; readonly kg: number } {
  let opened: number | null = null;
  return {
    day,
    get kg() {
      opened ??= weighed(ctx, id, sealed).grams / 1000;
      return opened;
    },
  };
}

function weighed(ctx: Ctx, id: string, sealed: string): Weighed {
  return JSON.parse(openField(ctx, "weight_entries", "weight", id, sealed) ?? "{}") as Weighed;
}

/** Weigh-ins of the lifter, newest first, opened. */
export async function weighIns(ctx: Ctx) {
  const rows = await ctx.db
    .select()
    .from(weightEntries)
    .where(and(eq(weightEntries.userId, ctx.userId), isNull(weightEntries.deletedAt)))
    .orderBy(desc(weightEntries.day));
  return rows.map((row) => {
    const { grams, value, unit, confirmed } = weighed(ctx, row.id, row.weightSealed);
    return {
      id: row.id,
      day: row.day,
      kg: grams / 1000,
      value,
      unit,
      confirmed: confirmed === true,
      note: openField(ctx, "weight_entries", "note", row.id, row.noteSealed),
    };
  });
}

export async function readBody(ctx: Ctx, _input: InputOf<typeof contract.readBody>): Promise<OutputOf<typeof contract.readBody>> {
  const profile = await ownProfile(ctx);
  const today = dayIn(profile.timeZone, ctx.now());
  const { goal, needsRest } = await goalAndRest(ctx, today);
  return summarize({ entries: await weighIns(ctx), goal, care: { ...careOf(profile, today), needsRest } }, today);
}
