import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { validateProgram } from "../../../domain/validate-program";
import { allExercises } from "../../../lib/catalogue";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, inTransaction, reading } from "../../../lib/context";
import { ownPrograms } from "../../../lib/db/schema/own-programs";
import { profiles } from "../../../lib/db/schema/profile";
import { newId } from "../../../lib/ids";
import * as contract from "../contract";
import { pauseProgram, resumeProgram } from "./enrolment";
import { listOwnPrograms } from "./list-own-programs";
import { findProgram } from "./own-programs";
import { proposeProgram } from "./propose-program";
import { readPlan } from "./read-plan";
import { readProgram } from "./read-program";
import { readToday } from "./read-today";
import { deleteOwnProgram, OWN_PROGRAMS_MAX, saveOwnProgram } from "./save-own-program";
import { startProgram } from "./start-program";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const wish = { goal: "muscle" as const, daysPerWeek: 4, minutes: 60, focus: ["chest" as const] };
const propose = (ctx: Ctx, ownProgramId: string, over: Partial<typeof wish> = {}) =>
  reading(proposeProgram)(ctx, { ownProgramId, ...wish, ...over });
const save = (ctx: Ctx, ownProgramId: string, over: Partial<typeof wish> = {}) =>
  asUseCase(saveOwnProgram)(ctx, { ownProgramId, ...wish, ...over });
const remove = (ctx: Ctx, ownProgramId: string) => asUseCase(deleteOwnProgram)(ctx, { ownProgramId });
const start = (ctx: Ctx, programId: string, enrolmentId = newId()) =>
  asUseCase(startProgram)(ctx, { enrolmentId, programId, startedOn: "2026-03-02" });
const own = async (ctx: Ctx) => (await reading(listOwnPrograms)(ctx, {})).items;
const plan = (ctx: Ctx) => reading(readPlan)(ctx, {});
const today = (ctx: Ctx, dayId?: string) => reading(readToday)(ctx, dayId === undefined ? {} : { dayId });
const read = (ctx: Ctx, programId: string) => reading(readProgram)(ctx, { programId });

const set = (ctx: Ctx, values: Partial<typeof profiles.$inferInsert>) =>
  inTransaction(ctx, async ({ db }) => void (await db.update(profiles).set(values).where(eq(profiles.userId, ctx.userId))));

test("a proposal says what it holds and why, in words, and is kept nowhere", async () => {
  const ctx = await mo.newLifter();
  const id = newId();
  const { program, reasons, weekdays } = await propose(ctx, id);
  expect(program).toMatchObject({ id, name: "Your upper and lower, 4 days", daysPerWeek: 4, version: 1 });
  expect(program.days.map(({ name }) => name)).toEqual(["Upper body A", "Lower body A", "Upper body B", "Lower body B"]);
  expect(program.days.every(({ slots }) => slots.length >= 3 && slots.every((slot) => slot.suggestions[0]?.name))).toBe(true);
  expect(program.weeklySets.length).toBeGreaterThan(5);
  expect(reasons[0]?.rule).toBe("gen.split");
  expect(reasons.some(({ rule }) => rule === "gen.pick")).toBe(false);
  expect(weekdays).toHaveLength(4);
  expect(await own(ctx)).toEqual([]);
  await expect(read(ctx, id)).rejects.toMatchObject({ code: "not-found" });
});

test("the same id is the same proposal, another one another version, and what is kept is what was shown", async () => {
  const ctx = await mo.newLifter();
  const [id, other] = ["0193b5a0-0000-7000-8000-00000000000a", "0193b5a0-0000-7000-8000-0000deadbeef"];
  const shown = await propose(ctx, id);
  expect(await propose(ctx, id)).toEqual(shown);
  expect((await propose(ctx, other)).program.id).toBe(other);
  await save(ctx, id);
  await save(ctx, id, { daysPerWeek: 2 });
  expect((await read(ctx, id)).program).toEqual(shown.program);
  expect((await own(ctx)).map((one) => one.id)).toEqual([id]);
});

test("it is built for the place, the level and the areas of the lifter", async () => {
  const ctx = await mo.newLifter();
  await set(ctx, { equipmentLevel: "bodyweight", level: "novice" });
  const id = newId();
  await save(ctx, id, { daysPerWeek: 3 });
  const kept = await reading((inner: Ctx) => findProgram(inner, id))(ctx, undefined);
  expect(kept?.equipmentLevels).toEqual(["bodyweight"]);
  expect(kept?.days.flatMap(({ slots }) => slots).some(({ ladder }) => ladder !== undefined)).toBe(true);
  expect(kept && validateProgram(kept, allExercises())).toEqual([]);
});

test("started, it plans today, the weeks and each of its days; paused, it can be taken up again", async () => {
  const ctx = await mo.newLifter();
  const [id, enrolmentId] = [newId(), newId()];
  await save(ctx, id);
  await start(ctx, id, enrolmentId);
  const now = await today(ctx);
  expect(now).toMatchObject({ enrolmentId, programId: id, programName: "Your upper and lower, 4 days", dayId: "day1" });
  expect(now.title).toBe("Upper body A");
  expect(now.exercises.length).toBeGreaterThanOrEqual(3);
  expect(now.exercises.every(({ sets }) => sets.length >= 2)).toBe(true);
  expect((await today(ctx, "day2")).title).toBe("Lower body A");
  await expect(today(ctx, "full-a")).rejects.toMatchObject({ code: "not-found" });
  expect(await plan(ctx)).toMatchObject({ enrolmentId, program: { id }, dayId: "day1", paused: [] });
  expect((await plan(ctx)).rules.length).toBeGreaterThan(0);
  expect((await read(ctx, id)).enrolment).toMatchObject({ enrolmentId, status: "active" });
  expect((await own(ctx))[0]?.enrolment?.status).toBe("active");
  await asUseCase(pauseProgram)(ctx, { enrolmentId });
  expect((await today(ctx)).programId).toBeNull();
  await start(ctx, "full-body-3");
  expect((await plan(ctx)).paused).toMatchObject([{ enrolmentId, programId: id, name: "Your upper and lower, 4 days" }]);
  await asUseCase(resumeProgram)(ctx, { enrolmentId });
  expect(await today(ctx)).toMatchObject({ programId: id, dayId: "day1" });
});

test("another lifter's program is not there: not to read, to start, to change or to delete", async () => {
  const [mine, theirs] = [await mo.newLifter(), await mo.newLifter()];
  const id = newId();
  await save(theirs, id);
  await expect(read(mine, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(save(mine, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(remove(mine, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(start(mine, id)).rejects.toMatchObject({ code: "invalid", fields: [{ path: "programId" }] });
  expect(await own(mine)).toEqual([]);
  expect(await own(theirs)).toHaveLength(1);
});

test("so many are kept and no more; one that is not followed can go", async () => {
  const ctx = await mo.newLifter();
  const ids = Array.from({ length: OWN_PROGRAMS_MAX }, () => newId());
  await save(ctx, ids[0]!);
  await inTransaction(ctx, async ({ db, userId }) => {
    const first = db.select({ program: ownPrograms.program }).from(ownPrograms).where(eq(ownPrograms.id, ids[0]!));
    const [{ program }] = (await first) as [{ program: typeof ownPrograms.$inferSelect.program }];
    await db.insert(ownPrograms).values(ids.slice(1).map((id) => ({ id, userId, version: 1, program: { ...program, id } })));
  });
  await expect(save(ctx, newId())).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("20") });
  await expect(save(ctx, ids[3]!)).resolves.toEqual({ ownProgramId: ids[3] });
  await start(ctx, ids[1]!);
  await expect(remove(ctx, ids[1]!)).rejects.toMatchObject({ code: "conflict" });
  await remove(ctx, ids[2]!);
  await expect(remove(ctx, ids[2]!)).rejects.toMatchObject({ code: "not-found" });
  await save(ctx, newId());
  expect(await own(ctx)).toHaveLength(OWN_PROGRAMS_MAX);
});

test("a wish out of bounds is named field by field", () => {
  const sent = { ownProgramId: "x", goal: "swole", daysPerWeek: 8, minutes: 20, focus: ["chest", "back", "quads", "abs"] };
  const { error } = contract.proposeProgram.input.safeParse(sent);
  expect(error?.issues.map(({ path }) => path[0])).toEqual(["ownProgramId", "goal", "daysPerWeek", "minutes", "focus"]);
  const { focus, ...rest } = { ...wish, ownProgramId: newId() };
  expect(contract.saveOwnProgram.input.safeParse({ ...rest, focus: ["jaw"] }).error?.issues[0]?.path).toEqual(["focus", 0]);
  expect(contract.saveOwnProgram.input.safeParse({ ...rest, focus, more: 1 }).success).toBe(false);
});

test("the database shows nobody another lifter's program", async () => {
  const [mine, theirs] = [await mo.newLifter(), await mo.newLifter()];
  await save(theirs, newId());
  const seen = await inTransaction(mine, ({ db }) => db.select({ n: sql<number>`count(*)::int` }).from(ownPrograms));
  expect(seen).toEqual([{ n: 0 }]);
});
