import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { benched } from "../../../../tests/support/workouts";
import { addDays } from "../../../domain/civil-date";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { changeProfile, readProfile } from "../../account/server/profile";
import { readBoard } from "../../board/server/read-board";
import { readToday } from "../../programs/server/read-today";
import { startProgram } from "../../programs/server/start-program";
import { endFreeze, startFreeze } from "./freezes";
import { readRecovery } from "./read-recovery";

const DAY = "2026-03-02";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T18:00:00.000Z`) });
const read = (ctx: Ctx) => reading(readRecovery)(ctx, {});

test("frozen weeks count as kept, nobody is reminded of a goal, and momentum waits", async () => {
  const ctx = await mo.newLifter();
  for (const back of [14, 13, 12]) await benched(ctx, addDays(DAY, -back));
  const streakOn = async (days: number) => (await reading(readBoard)(on(ctx, addDays(DAY, days)), {})).streak;
  expect([(await streakOn(0)).current, (await streakOn(6)).atRisk]).toEqual([0, true]);
  const freezeId = newId();
  const asked = { freezeId, reason: "ill" as const, from: addDays(DAY, -5), to: addDays(DAY, 6) };
  expect(await asUseCase(startFreeze)(ctx, asked)).toEqual({ freezeId });
  await asUseCase(startFreeze)(ctx, asked);
  expect(await streakOn(0)).toMatchObject({ current: 3, atRisk: false });
  expect((await streakOn(6)).atRisk).toBe(false);
  expect((await reading(readBoard)(ctx, {})).momentum).toBe("paused");
  expect((await read(ctx)).freeze).toEqual({
    current: { id: freezeId, reason: "ill", from: asked.from, to: asked.to },
    weeksLeft: 3,
  });

  await asUseCase(endFreeze)(ctx, { freezeId });
  await asUseCase(endFreeze)(ctx, { freezeId });
  expect((await read(ctx)).freeze.current).toBeNull();
  expect((await streakOn(0)).current).toBe(2);
  await expect(asUseCase(endFreeze)(ctx, { freezeId: newId() })).rejects.toMatchObject({ code: "not-found" });
});

test("days that cannot be frozen say why beside the field; a freeze that never began is gone", async () => {
  const ctx = await mo.newLifter();
  const ask = (from: number, to: number, freezeId = newId()) =>
    asUseCase(startFreeze)(ctx, { freezeId, reason: "travel", from: addDays(DAY, from), to: addDays(DAY, to) });
  await expect(ask(2, 1)).rejects.toMatchObject({ code: "invalid", fields: [{ path: "to" }] });
  await expect(ask(-20, 1)).rejects.toMatchObject({ fields: [{ path: "from", message: expect.stringMatching(/two weeks/) }] });
  const { freezeId } = await ask(10, 12);
  await expect(ask(12, 14)).rejects.toMatchObject({ fields: [{ message: expect.stringMatching(/already/) }] });
  await ask(11, 13, freezeId);
  await asUseCase(endFreeze)(ctx, { freezeId });
  expect((await read(ctx)).freeze).toEqual({ current: null, weeksLeft: 4 });
});

test("why somebody is off cannot be read in the database, nor by somebody else", async () => {
  const ctx = await mo.newLifter();
  const freezeId = newId();
  await asUseCase(startFreeze)(ctx, { freezeId, reason: "ill", from: DAY, to: DAY });
  const rows = await mo.services.database.plain.execute<{ text: string }>(
    sql`select reason_sealed as text from freezes where user_id = ${ctx.userId}
      union all select payload::text from events where user_id = ${ctx.userId}`,
  );
  expect(rows.rows.length).toBeGreaterThan(1);
  for (const { text } of rows.rows) expect(text).not.toMatch(/ill/);
  const other = await mo.newLifter();
  await expect(asUseCase(endFreeze)(other, { freezeId })).rejects.toMatchObject({ code: "not-found" });
  const taken = { freezeId, reason: "other" as const, from: DAY, to: DAY };
  await expect(asUseCase(startFreeze)(other, taken)).rejects.toMatchObject({ code: "not-found" });
});

test("the first week after an illness has no sets on top of the plan, and says so", async () => {
  const ctx = await mo.newLifter();
  const { rev } = await readProfile(ctx, {});
  await changeProfile(ctx, { ifMatch: rev, level: "intermediate", sex: "male", equipmentLevel: "full_gym" });
  await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId: "full-body-3", startedOn: addDays(DAY, -28) });
  const said = async () => {
    const { reasons, exercises } = await reading(readToday)(ctx, {});
    return [reasons.some(({ rule }) => rule === "layoff.illness"), exercises[0]?.caution.isGentle];
  };
  expect(await said()).toEqual([false, false]);
  await asUseCase(startFreeze)(ctx, { freezeId: newId(), reason: "ill", from: addDays(DAY, -4), to: addDays(DAY, -1) });
  expect(await said()).toEqual([true, true]);
});
