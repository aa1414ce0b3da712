import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, inReading, reading } from "../../../lib/context";
import { customExercises } from "../../../lib/db/schema/custom-exercises";
import { profiles } from "../../../lib/db/schema/profile";
import type { InputOf } from "../../../lib/http/endpoint";
import { newId } from "../../../lib/ids";
import { readToday } from "../../programs/server/read-today";
import { startProgram } from "../../programs/server/start-program";
import { listRecords } from "../../progress/server/list-records";
import { listStrength } from "../../progress/server/read-strength";
import { readVolume } from "../../progress/server/read-volume";
import { pull } from "../../sync/server/pull";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { listWorkouts } from "../../workouts/server/list-workouts";
import { logSet } from "../../workouts/server/log-set";
import { readWorkout } from "../../workouts/server/read-workout";
import { saveExercise } from "../../workouts/server/save-exercise";
import type * as contract from "../contract";
import { findExercises, readExercise } from "./find-exercises";
import { listCustomExercises } from "./list-custom-exercises";
import { archiveCustomExercise, saveCustomExercise } from "./save-custom-exercise";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

type Input = InputOf<typeof contract.saveCustomExercise>;
const FACTS: Omit<Input, "customExerciseId"> = {
  ...{ name: "Lighthouse row", pattern: "horizontal_pull", targets: ["lats"], helpers: ["biceps"], equipment: ["cable_station"] },
  ...{ loadBasis: "stack", measure: "reps", laterality: "bilateral", note: "Elbows back" },
};
const save = (ctx: Ctx, over: Partial<Input> = {}) =>
  asUseCase(saveCustomExercise)(ctx, { customExerciseId: newId(), ...FACTS, ...over });
const archive = (ctx: Ctx, customExerciseId: string) => asUseCase(archiveCustomExercise)(ctx, { customExerciseId });
const list = async (ctx: Ctx) => (await reading(listCustomExercises)(ctx, {})).items;
const search = async (ctx: Ctx, query: string) =>
  (await reading(findExercises)(ctx, { query, reps: 8, limit: 10 })).items.map(({ name }) => name);

/** One workout with this exercise in it; returns its id. */
async function trained(ctx: Ctx, exerciseId: string, over: Record<string, unknown> = {}, day = "2026-03-02") {
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  const exercise = { exerciseId, slotId: null, swappedFrom: null, superset: null, restSeconds: null, plan: null, note: null };
  const added = newId();
  await asUseCase(saveExercise)(ctx, { workoutId, workoutExerciseId: added, ...exercise, position: 2 });
  const set = bench(workoutId, added, { exerciseId, loadBasis: "stack", load: { value: 40, unit: "kg" }, target: null, ...over });
  const { records } = await asUseCase(logSet)(ctx, set);
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
  return { workoutId, workoutExerciseId, set, records };
}

describe("making one", () => {
  test("what was said is kept, once however often it is sent, and its note is sealed", async () => {
    const ctx = await mo.newLifter();
    const customExerciseId = newId();
    await save(ctx, { customExerciseId });
    await save(ctx, { customExerciseId, name: "Lighthouse row, seated" });
    expect(await list(ctx)).toEqual([{ id: customExerciseId, ...FACTS, name: "Lighthouse row, seated", isArchived: false }]);
    const [row] = await inReading(ctx, (ctx) =>
      ctx.db.select().from(customExercises).where(eq(customExercises.id, customExerciseId)),
    );
    expect(row?.noteSealed).toMatch(/^v1\./);
  });

  test("a name the library has, or the lifter uses already, is refused at its field with the other one's name", async () => {
    const ctx = await mo.newLifter();
    await save(ctx);
    for (const [name, said] of [
      ["bench", "Barbell bench press"],
      ["Pull up", "Pull-up"],
      ["LIGHTHOUSE-ROW", "Lighthouse row"],
    ] as const) {
      const fault = await save(ctx, { name }).catch((error: unknown) => error);
      expect(fault, name).toMatchObject({ code: "invalid", fields: [{ path: "name" }] });
      expect((fault as Error).message).toContain(said);
    }
    await expect(save(ctx, { name: "!!!" })).rejects.toMatchObject({ fields: [{ path: "name" }] });
    await expect(save(ctx, { name: "Other", targets: ["lats", "lats"] })).rejects.toMatchObject({
      fields: [{ path: "targets" }],
    });
    // Somebody else may use the name.
    await save(await mo.newLifter());
  });

  test("a muscle that is a target is no helper as well", async () => {
    const ctx = await mo.newLifter();
    await save(ctx, { helpers: ["lats", "biceps"] });
    expect((await list(ctx))[0]?.helpers).toEqual(["biceps"]);
  });

  test("two hundred are enough", async () => {
    const ctx = await mo.newLifter();
    await mo.services.database.unit({ actor: ctx.userId, mode: "write" }, (db) =>
      db.insert(customExercises).values(
        Array.from({ length: 200 }, (_row, i) => {
          const { note: _, ...facts } = FACTS;
          return { id: newId(), userId: ctx.userId, ...facts, name: `Row ${i}`, nameKey: `row${i}` };
        }),
      ),
    );
    await expect(save(ctx)).rejects.toMatchObject({ code: "conflict" });
    const [first] = await list(ctx);
    await archive(ctx, first?.id ?? "");
    await save(ctx);
  });
});

describe("somebody else's", () => {
  test("is not found: to change, to archive, to read, to swap; and no set is logged with it", async () => {
    const [mine, theirs] = [await mo.newLifter(), await mo.newLifter()];
    const { customExerciseId: id } = await save(theirs);
    const missing = { code: "not-found" };
    await expect(save(mine, { customExerciseId: id })).rejects.toMatchObject(missing);
    await expect(archive(mine, id)).rejects.toMatchObject(missing);
    await expect(reading(readExercise)(mine, { exerciseId: id })).rejects.toMatchObject(missing);
    await expect(reading(findExercises)(mine, { insteadOf: id, reps: 8, limit: 5 })).rejects.toMatchObject(missing);
    await expect(trained(mine, id)).rejects.toMatchObject({ code: "invalid" });
    expect(await search(mine, "lighthouse row")).not.toContain("Lighthouse row");
    expect((await list(theirs))[0]).toMatchObject({ id, name: "Lighthouse row", isArchived: false });
  });
});

describe("using one", () => {
  test("search finds it by a name with a slip, beside the library, and it can be read", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId: exerciseId } = await save(ctx);
    expect((await search(ctx, "lighthose row"))[0]).toBe("Lighthouse row");
    expect((await search(ctx, "barbell row"))[0]).toBe("Barbell row");
    expect(await reading(readExercise)(ctx, { exerciseId })).toMatchObject({
      name: "Lighthouse row",
      isOwn: true,
      cues: ["Elbows back"],
    });
  });

  test("it has substitutes and is one", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId: id } = await save(ctx);
    const instead = async (insteadOf: string) =>
      (await reading(findExercises)(ctx, { insteadOf, reps: 8, limit: 15 })).items.map((item) => item.id);
    expect(await instead(id)).toContain("seated_cable_row");
    expect(await instead("seated_cable_row")).toContain(id);
  });

  test("a set of it is in history, records, levels and volume, under its name", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId: id } = await save(ctx);
    const { workoutId } = await trained(ctx, id);
    const second = await trained(ctx, id, { load: { value: 50, unit: "kg" } }, "2026-03-04");
    expect(second.records.map(({ kind }) => kind)).toContain("heaviest");
    const detail = await reading(readWorkout)(ctx, { workoutId });
    expect(detail.exercises.map(({ name }) => name)).toContain("Lighthouse row");
    expect(detail.summary.volumeKg).toBe(40 * 8);
    const history = await reading(listWorkouts)(ctx, { limit: 10 });
    expect(history.items[0]?.exerciseNames).toEqual(["Lighthouse row"]);
    expect((await reading(listRecords)(ctx, { limit: 20 })).items[0]?.exerciseName).toBe("Lighthouse row");
    expect((await reading(listStrength)(ctx, {})).items[0]).toMatchObject({ name: "Lighthouse row", sessions: 2 });
    expect(await backSets(ctx)).toBe(2);
  });

  test("another muscle moves the volume of what was logged, another meaning of the load its records", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId } = await save(ctx);
    await trained(ctx, customExerciseId, { loadBasis: null, load: { value: 20, unit: "kg" } });
    await trained(ctx, customExerciseId, { loadBasis: null, load: { value: 30, unit: "kg" } }, "2026-03-04");
    expect(await backSets(ctx)).toBe(2);
    await save(ctx, { customExerciseId, targets: ["biceps"], helpers: [] });
    expect(await backSets(ctx)).toBe(0);
    const volume = async () =>
      (await reading(listRecords)(ctx, { limit: 50 })).items.find(({ kind }) => kind === "set_volume")?.value;
    expect(await volume()).toBe(30 * 8);
    await save(ctx, { customExerciseId, loadBasis: "per_hand", equipment: ["dumbbell"] });
    expect(await volume()).toBe(2 * 30 * 8);
  });

  test("what was logged in reps is not turned into seconds", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId } = await save(ctx);
    await save(ctx, { customExerciseId, measure: "seconds" });
    await save(ctx, { customExerciseId });
    await trained(ctx, customExerciseId);
    await expect(save(ctx, { customExerciseId, measure: "seconds" })).rejects.toMatchObject({ fields: [{ path: "measure" }] });
  });

  test("another device hears its name", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId } = await save(ctx);
    await trained(ctx, customExerciseId);
    const { changes } = await inReading(ctx, (ctx) => pull(ctx, { cursor: 0, rev: 99 }));
    const names = changes.filter(({ table }) => table === "workout_exercises").map(({ row }) => row?.name);
    expect(names.sort()).toEqual(["Barbell bench press", "Lighthouse row"]);
  });

  test("no plan brings it up before it was done, and none needs it", async () => {
    const ctx = await mo.newLifter();
    await mo.services.database.unit({ actor: ctx.userId, mode: "write" }, (db) =>
      db
        .update(profiles)
        .set({ goal: "muscle", level: "intermediate", daysPerWeek: 3, equipmentLevel: "full_gym" })
        .where(and(eq(profiles.userId, ctx.userId))),
    );
    await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId: "full-body-3", startedOn: "2026-03-02" });
    const before = await reading(readToday)(ctx, {});
    const { customExerciseId } = await save(ctx);
    const after = await reading(readToday)(ctx, {});
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain(customExerciseId);
    // Done once, it may be chosen, and then it is called by its name.
    await trained(ctx, customExerciseId, {}, "2026-03-01");
    const { exercises } = await reading(readToday)(ctx, {});
    const names = exercises.flatMap(({ name, alternatives }) => [name, ...alternatives.map((one) => one.name)]);
    expect(exercises.length).toBeGreaterThan(3);
    expect(names).not.toContain(customExerciseId);
  });
});

describe("archiving one", () => {
  test("takes it out of search, keeps its history and name, and can be said twice", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId } = await save(ctx);
    const { workoutId } = await trained(ctx, customExerciseId);
    await archive(ctx, customExerciseId);
    await archive(ctx, customExerciseId);
    expect(await search(ctx, "lighthouse row")).not.toContain("Lighthouse row");
    expect((await list(ctx))[0]).toMatchObject({ name: "Lighthouse row", isArchived: true });
    expect((await reading(readWorkout)(ctx, { workoutId })).exercises[1]?.name).toBe("Lighthouse row");
    expect(await backSets(ctx)).toBe(1);
  });

  test("frees its name; sending it again brings it back, if the name is still free", async () => {
    const ctx = await mo.newLifter();
    const { customExerciseId } = await save(ctx);
    await archive(ctx, customExerciseId);
    const other = await save(ctx);
    await expect(save(ctx, { customExerciseId })).rejects.toMatchObject({ fields: [{ path: "name" }] });
    await archive(ctx, other.customExerciseId);
    await save(ctx, { customExerciseId });
    expect((await list(ctx)).map(({ id, isArchived }) => [id, isArchived])).toEqual([
      [customExerciseId, false],
      [other.customExerciseId, true],
    ]);
  });
});

/** Hard sets for the back this week. */
async function backSets(ctx: Ctx): Promise<number | undefined> {
  const { weeks } = await reading(readVolume)(ctx, { weeks: 1 });
  return weeks[0]?.groups.find(({ group }) => group === "back")?.sets;
}
