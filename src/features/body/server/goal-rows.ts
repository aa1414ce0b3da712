import { eq, sql } from "drizzle-orm";
import type { CivilDate } from "../../../domain/civil-date";
import type { Unit } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { profiles } from "../../../lib/db/schema/profile";
import { openField, sealField } from "../../../lib/sealed";
import type { StoredGoal } from "../contract";

type GoalRow = readonly [id: string, sealed: string, startsOn: string, dueOn: string];
type FreezeRow = readonly [id: string, sealed: string];
type Numbers = { readonly startKg: number; readonly targetKg: number; readonly value: number; readonly unit: Unit };

/** The open weight goal, and whether pain or an illness makes today no day to push; one statement. */
export async function goalAndRest(
  ctx: Ctx,
  today: CivilDate,
): Promise<{ readonly goal: StoredGoal | null; readonly needsRest: boolean }> {
  const [row] = await ctx.db
    .select({
      goal: sql<GoalRow | null>`(select json_build_array(g.id, g.goal_sealed, g.starts_on, g.due_on) from goals g
        where g.user_id = ${ctx.userId} and g.metric = 'weight' and g.ended_on is null)`,
      hurts: sql<boolean>`exists (select 1 from pain_marks p
        where p.user_id = ${ctx.userId} and p.marked_on <= ${today} and p.cleared_on is null)`,
      freezes: sql<FreezeRow[]>`(select coalesce(json_agg(json_build_array(f.id, f.reason_sealed)), '[]') from freezes f
        where f.user_id = ${ctx.userId} and f.starts_on <= ${today} and f.ends_on >= ${today})`,
    })
    .from(profiles)
    .where(eq(profiles.userId, ctx.userId));
  const isIll = (row?.freezes ?? []).some(([id, sealed]) => openField(ctx, "freezes", "reason", id, sealed) === "ill");
  return { goal: row?.goal ? openGoal(ctx, row.goal) : null, needsRest: isIll || row?.hurts === true };
}

function openGoal(ctx: Ctx, [id, sealed, startsOn, dueOn]: GoalRow): StoredGoal {
  const { startKg, targetKg, value, unit } = goalNumbers(ctx, id, sealed);
  return { id, metric: "weight", startKg, targetKg, target: { value, unit }, startsOn, dueOn };
}

export function goalNumbers(ctx: Ctx, id: string, sealed: string): Numbers {
  return JSON.parse(openField(ctx, "goals", "goal", id, sealed) ?? "") as Numbers;
}

export function sealGoal(ctx: Ctx, id: string, { startKg, targetKg, value, unit }: Numbers): string {
  return sealField(ctx, "goals", "goal", id, JSON.stringify({ startKg, targetKg, value, unit })) ?? "";
}
