import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import type { ExercisePreference } from "../../../domain/vocabulary";
import { asUseCase } from "../../../lib/changes";
import { clockOf } from "../../../lib/clock";
import { type Ctx, inTransaction, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { proposeProgram } from "../../programs/server/propose-program";
import { readToday } from "../../programs/server/read-today";
import { startProgram } from "../../programs/server/start-program";
import { listExercisePreferences, preferExercise } from "./exercise-preferences";
import { findExercises } from "./find-exercises";
import { saveCustomExercise } from "./save-custom-exercise";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const BENCH = "barbell_bench_press";
const mark = (ctx: Ctx, exerciseId: string, preference: ExercisePreference | null) =>
  asUseCase(preferExercise)(ctx, { exerciseId, preference });
const listed = async (ctx: Ctx) => (await reading(listExercisePreferences)(ctx, {})).items;
const today = (ctx: Ctx) => reading(readToday)(ctx, {});

async function following(programId: string): Promise<Ctx> {
  const ctx = await mo.newLifter();
  await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId, startedOn: "2026-03-02" });
  return ctx;
}

test("a mark is kept, replaced and taken back, and is nobody else's", async () => {
  const ctx = await mo.newLifter();
  await mark(ctx, BENCH, "favourite");
  await mark(ctx, BENCH, "favourite");
  await mark(ctx, "push_up", "hidden");
  expect(await listed(ctx)).toEqual([
    { exerciseId: BENCH, preference: "favourite" },
    { exerciseId: "push_up", preference: "hidden" },
  ]);
  await mark(ctx, BENCH, "hidden");
  await mark(ctx, "push_up", null);
  expect(await listed(ctx)).toEqual([{ exerciseId: BENCH, preference: "hidden" }]);
  expect(await listed(await mo.newLifter())).toEqual([]);
});

test("only what the lifter can see can be marked: the library and their own", async () => {
  const [ctx, other] = [await mo.newLifter(), await mo.newLifter()];
  const customExerciseId = newId();
  await asUseCase(saveCustomExercise)(other, {
    ...{ customExerciseId, name: "Lighthouse row", pattern: "horizontal_pull", targets: ["lats"], helpers: [] },
    ...{ equipment: ["cable_station"], loadBasis: "stack", measure: "reps", laterality: "bilateral", note: null },
  });
  await mark(other, customExerciseId, "favourite");
  for (const id of ["no_such_thing", newId(), customExerciseId])
    await expect(mark(ctx, id, "favourite")).rejects.toMatchObject({ code: "not-found" });
});

test("of two devices the later mark stands, whichever arrives first", async () => {
  const ctx = await mo.newLifter();
  const send = (preference: ExercisePreference | null, at: number) =>
    inTransaction(ctx, (ctx) =>
      preferExercise(
        ctx,
        { exerciseId: BENCH, preference },
        { rev: 1, clock: clockOf(ctx.now().getTime() + at, 0, "phone-0001") },
      ),
    );
  expect((await send("favourite", 2)).facts).toMatchObject([{ type: "exercise.marked", payload: { preference: "favourite" } }]);
  expect((await send("hidden", 1)).facts).toEqual([]);
  expect(await listed(ctx)).toEqual([{ exerciseId: BENCH, preference: "favourite" }]);
  expect((await send(null, 3)).facts).toEqual([]);
  expect(await listed(ctx)).toEqual([]);
});

test("a hidden exercise leaves today, and what stands in says so until it comes back", async () => {
  const ctx = await following("upper-lower-4");
  const [lift] = (await today(ctx)).exercises;
  if (!lift) throw new Error("Nothing planned");
  await mark(ctx, lift.exerciseId, "hidden");
  const after = (await today(ctx)).exercises.find(({ slotId }) => slotId === lift.slotId);
  expect(after?.exerciseId).not.toBe(lift.exerciseId);
  expect(after?.hidden).toEqual({ exerciseId: lift.exerciseId, name: lift.name });
  expect(after?.alternatives.map(({ exerciseId }) => exerciseId)).not.toContain(lift.exerciseId);
  await mark(ctx, lift.exerciseId, null);
  expect((await today(ctx)).exercises.find(({ slotId }) => slotId === lift.slotId)).toEqual(lift);
});

test("a favourite goes before its like in a plan", async () => {
  const ctx = await following("full-body-3");
  const planned = (await today(ctx)).exercises.find(({ alternatives }) => alternatives.length > 1);
  const rival = planned?.alternatives.at(-1);
  if (!planned || !rival) throw new Error("No alternatives");
  const rank = planned.alternatives.length;
  await mark(ctx, rival.exerciseId, "favourite");
  const place = (await today(ctx)).exercises.find(({ slotId }) => slotId === planned.slotId);
  const offered = [place?.exerciseId, ...(place?.alternatives ?? []).map(({ exerciseId }) => exerciseId)];
  expect(offered.indexOf(rival.exerciseId)).toBeGreaterThanOrEqual(0);
  expect(offered.indexOf(rival.exerciseId)).toBeLessThan(rank);
});

test("a swap is never a hidden exercise; a search by name finds it and says so", async () => {
  const ctx = await mo.newLifter();
  const instead = async () =>
    (await reading(findExercises)(ctx, { insteadOf: BENCH, reps: 8, limit: 15 })).items.map(({ id }) => id);
  const [best = "", second = ""] = await instead();
  await mark(ctx, best, "hidden");
  expect(await instead()).not.toContain(best);
  const cards = async (input: { query?: string }) => (await reading(findExercises)(ctx, { ...input, reps: 8, limit: 100 })).items;
  await mark(ctx, second, "favourite");
  const open = await cards({});
  expect(open.map(({ id }) => id)).not.toContain(best);
  expect(open[0]).toMatchObject({ id: second, preference: "favourite" });
  const name = best.replaceAll("_", " ");
  expect((await cards({ query: name })).find(({ id }) => id === best)).toMatchObject({ preference: "hidden" });
});

test("a program written for the lifter has their favourite and never a hidden exercise", async () => {
  const ctx = await mo.newLifter();
  const wish = { ownProgramId: newId(), goal: "muscle" as const, daysPerWeek: 3, minutes: 60, focus: [] };
  const used = async () =>
    (await reading(proposeProgram)(ctx, wish)).program.days.flatMap(({ slots }) =>
      slots.flatMap(({ suggestions }) => suggestions[0]?.exerciseId ?? []),
    );
  const [first = ""] = await used();
  await mark(ctx, first, "hidden");
  expect(await used()).not.toContain(first);
  await mark(ctx, "goblet_squat", "favourite");
  expect(await used()).toContain("goblet_squat");
});

test("an own exercise that is a favourite may stand in a plan", async () => {
  const ctx = await following("full-body-3");
  const customExerciseId = newId();
  await asUseCase(saveCustomExercise)(ctx, {
    ...{ customExerciseId, name: "Lantern press", pattern: "horizontal_push", targets: ["chest"], helpers: ["triceps"] },
    ...{ equipment: ["barbell"], loadBasis: "total", measure: "reps", laterality: "bilateral", note: null },
  });
  const offered = async () =>
    (await today(ctx)).exercises.flatMap(({ exerciseId, alternatives }) => [
      exerciseId,
      ...alternatives.map((each) => each.exerciseId),
    ]);
  // What the library has for the place is hidden, until nothing of it is left before the lifter's own.
  for (let round = 0; round < 4; round += 1) {
    const chest = (await today(ctx)).exercises.find(({ muscles }) => muscles.includes("chest"));
    for (const id of chest ? [chest.exerciseId, ...chest.alternatives.map((each) => each.exerciseId)] : [])
      await mark(ctx, id, "hidden");
  }
  expect(await offered()).not.toContain(customExerciseId);
  await mark(ctx, customExerciseId, "favourite");
  expect(await offered()).toContain(customExerciseId);
});
