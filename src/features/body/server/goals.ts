import { and, eq, isNull, sql } from "drizzle-orm";
import type { Change } from "../../../lib/changes";
import { goalFaults } from "../../../lib/copy/en/goal";
import { goals } from "../../../lib/db/schema/goals";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile, today } from "../../account/server/own-profile";
import type * as contract from "../contract";
import { type GoalFault, judgeGoal } from "../judge-goal";
import { careOf } from "./care-of";
import { goalNumbers, sealGoal } from "./goal-rows";
import { weighIns } from "./read-body";

type Set = Change<InputOf<typeof contract.setGoal>, OutputOf<typeof contract.setGoal>>;

/**
 * Sets a weight goal; the one that was open ends. A repeat changes nothing, not even a goal that ended since: a phone that
 * missed the answer must not bring it back.
 */
export const setGoal: Set = async (ctx, { goalId: id, metric, target, startsOn: from, dueOn }) => {
  const [known] = await ctx.db
    .select()
    .from(goals)
    .where(and(eq(goals.userId, ctx.userId), eq(goals.id, id)));
  if (known) return { result: { goalId: id, startKg: goalNumbers(ctx, id, known.goalSealed).startKg }, facts: [] };
  const profile = await ownProfile(ctx);
  const now = dayIn(profile.timeZone, ctx.now());
  // A phone in a later time zone, or with a wrong clock, starts today.
  const startsOn = earlier(from, now);
  const { fault, startKg, targetKg } = judgeGoal({ target, startsOn, dueOn }, await weighIns(ctx), careOf(profile, now));
  if (fault !== null || startKg === null) throw refused(fault ?? "no-weight");
  await ctx.db
    .update(goals)
    .set({ endedOn: sql`greatest(${goals.startsOn}, ${now}::date)` })
    .where(and(eq(goals.userId, ctx.userId), eq(goals.metric, metric), isNull(goals.endedOn)));
  const [mine] = await ctx.db
    .insert(goals)
    .values({
      ...{ id, userId: ctx.userId, metric, startsOn, dueOn, createdAt: ctx.now() },
      goalSealed: sealGoal(ctx, id, { startKg, targetKg, ...target }),
    })
    .onConflictDoUpdate({ target: goals.id, set: { userId: ctx.userId }, setWhere: eq(goals.userId, ctx.userId) })
    .returning({ id: goals.id });
  if (!mine) throw notFound("Goal");
  // Which weight, and by when, stays out of the list of events.
  return { result: { goalId: id, startKg }, facts: [{ type: "goal.set", key: id, payload: { metric } }] };
};

/** The field a form points at. */
const FIELD: Readonly<Record<GoalFault, "target.value" | "dueOn">> = {
  "no-weight": "target.value",
  "old-weight": "target.value",
  "out-of-range": "target.value",
  "no-height": "target.value",
  barred: "target.value",
  past: "dueOn",
  "too-soon": "dueOn",
  "too-far": "dueOn",
  "too-fast": "dueOn",
};

function refused(fault: GoalFault): AppError {
  const message = goalFaults[fault];
  return new AppError("invalid", message, { fields: [{ path: FIELD[fault], message }] });
}

type End = Change<InputOf<typeof contract.endGoal>, OutputOf<typeof contract.endGoal>>;

/** Lets a goal go, whatever the day on the phone says never before it began. */
export const endGoal: End = async (ctx, { goalId, day }) => {
  const own = and(eq(goals.userId, ctx.userId), eq(goals.id, goalId));
  const [row] = await ctx.db.select().from(goals).where(own);
  if (!row) throw notFound("Goal");
  if (row.endedOn !== null) return { result: { goalId, endedOn: row.endedOn }, facts: [] };
  const asked = earlier(day, await today(ctx));
  const endedOn = earlier(asked, row.startsOn) === asked ? row.startsOn : asked;
  await ctx.db.update(goals).set({ endedOn }).where(own);
  return { result: { goalId, endedOn }, facts: [{ type: "goal.ended", key: goalId, payload: { metric: row.metric } }] };
};

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
