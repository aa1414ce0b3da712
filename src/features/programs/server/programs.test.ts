import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench } from "../../../../tests/support/workouts";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { startWorkout } from "../../workouts/server/start-workout";
import { pauseProgram, resumeProgram } from "./enrolment";
import { listPrograms } from "./list-programs";
import { readPlan } from "./read-plan";
import { readProgram } from "./read-program";
import { readToday } from "./read-today";
import { startProgram } from "./start-program";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const enrol = (ctx: Ctx, programId: string, enrolmentId = newId()) =>
  asUseCase(startProgram)(ctx, { enrolmentId, programId, startedOn: "2026-03-02" });
const pause = asUseCase(pauseProgram);
const resume = asUseCase(resumeProgram);
const plan = (ctx: Ctx) => reading(readPlan)(ctx, {});
const program = (ctx: Ctx, programId: string) => reading(readProgram)(ctx, { programId });
const today = (ctx: Ctx, dayId?: string) => reading(readToday)(ctx, dayId === undefined ? {} : { dayId });
const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T10:00:00.000Z`) });

async function trained(ctx: Ctx, day: string, dayId: string, enrolmentId: string | null) {
  const [workoutId, workoutExerciseId] = [newId(), newId()];
  const exercise = { exerciseId: "barbell_bench_press", slotId: null, swappedFrom: null, position: 1, superset: null };
  const place = { programId: "full-body-3", dayId, title: dayId, source: "plan" as const, zone: "Europe/Berlin" };
  await asUseCase(startWorkout)(ctx, {
    workoutId,
    enrolmentId,
    ...place,
    day,
    startedAt: `${day}T10:00:00.000Z`,
    exercises: [{ workoutExerciseId, ...exercise, restSeconds: 180, plan: null, note: null, sets: [] }],
  });
  await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId));
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
  return workoutId;
}

test("the list marks what is followed, what was left, and nothing else", async () => {
  const ctx = await mo.newLifter();
  const marks = async () =>
    Object.fromEntries((await reading(listPrograms)(ctx, {})).items.map(({ id, enrolment }) => [id, enrolment?.status ?? null]));
  expect(new Set(Object.values(await marks()))).toEqual(new Set([null]));
  await enrol(ctx, "full-body-3");
  await enrol(ctx, "upper-lower-4");
  expect(await marks()).toMatchObject({ "full-body-3": "paused", "upper-lower-4": "active", "ppl-recomp-6": null });
});

test("a program is shown at length, with the reason if it is recommended; an unknown one is not there", async () => {
  const ctx = await mo.newLifter();
  const { program: shown, enrolment } = await program(ctx, "full-body-3");
  expect(shown).toMatchObject({ id: "full-body-3", daysPerWeek: 3, minutes: 55, cycleWeeks: 1, order: "sequence" });
  expect(shown.days.map(({ id }) => id)).toEqual(["full-a", "full-b", "full-c"]);
  expect(shown.days[0]?.slots[0]).toMatchObject({
    suggestions: [{ exerciseId: "back_squat", name: "Barbell back squat" }, {}, {}],
    blocks: [{ sets: 3, repsMin: 5, repsMax: 8, rpe: 8, secondsMin: null }],
    restSeconds: 180,
  });
  expect(shown.weeklySets.find(({ group }) => group === "chest")?.sets).toBe(7.5);
  expect(enrolment).toBeNull();
  const all = await Promise.all(["full-body-3", "upper-lower-4", "ppl-recomp-6"].map((id) => program(ctx, id)));
  expect(all.some(({ reasons }) => reasons.length > 0)).toBe(true);
  for (const id of ["nowhere", "", "__proto__", "full_body_3"])
    await expect(program(ctx, id), id).rejects.toMatchObject({ code: "not-found" });
});

test("a day of another program, or of none, is not there", async () => {
  const ctx = await mo.newLifter();
  await enrol(ctx, "full-body-3");
  expect((await today(ctx, "full-b")).dayId).toBe("full-b");
  for (const id of ["push-a", "full-z", "", "constructor"])
    await expect(today(ctx, id), id).rejects.toMatchObject({ code: "not-found" });
});

test("a double tap is one start, two starts leave one program followed", async () => {
  const ctx = await mo.newLifter();
  const enrolmentId = newId();
  await enrol(ctx, "full-body-3", enrolmentId);
  await enrol(ctx, "full-body-3", enrolmentId);
  expect(await plan(ctx)).toMatchObject({ enrolmentId, paused: [] });
  const second = newId();
  await enrol(ctx, "full-body-3", second);
  expect(await plan(ctx)).toMatchObject({ enrolmentId: second, paused: [] });
  await enrol(ctx, "upper-lower-4");
  expect((await plan(ctx)).paused).toEqual([
    { enrolmentId: second, programId: "full-body-3", name: "Full Body Build", startedOn: "2026-03-02" },
  ]);
});

test("pausing plans nothing, resuming goes on where it was left; both may be repeated", async () => {
  const ctx = await mo.newLifter();
  const first = newId();
  await enrol(ctx, "full-body-3", first);
  await trained(ctx, "2026-03-02", "full-a", first);
  await pause(ctx, { enrolmentId: first });
  await pause(ctx, { enrolmentId: first });
  expect(await plan(ctx)).toMatchObject({ enrolmentId: null, program: null, weeks: [], paused: [{ enrolmentId: first }] });
  expect((await today(ctx)).programId).toBeNull();
  await enrol(ctx, "upper-lower-4");
  await resume(ctx, { enrolmentId: first });
  await resume(ctx, { enrolmentId: first });
  expect(await plan(ctx)).toMatchObject({ enrolmentId: first, dayId: "full-b", paused: [{ programId: "upper-lower-4" }] });
});

test("another lifter's enrolment can be neither paused nor resumed, and stays as it was", async () => {
  const [mine, theirs] = [await mo.newLifter(), await mo.newLifter()];
  const enrolmentId = newId();
  await enrol(theirs, "full-body-3", enrolmentId);
  await enrol(mine, "upper-lower-4");
  for (const change of [pause, resume]) {
    await expect(change(mine, { enrolmentId })).rejects.toMatchObject({ code: "not-found" });
    await expect(change(mine, { enrolmentId: newId() })).rejects.toMatchObject({ code: "not-found" });
  }
  // A refused change leaves nothing behind: neither their program nor mine was laid aside.
  expect((await plan(theirs)).program?.id).toBe("full-body-3");
  expect((await plan(mine)).program?.id).toBe("upper-lower-4");
  await expect(enrol(mine, "full-body-3", enrolmentId)).rejects.toMatchObject({ code: "not-found" });
  expect((await plan(mine)).program?.id).toBe("upper-lower-4");
});

test("the plan says where the lifter is and shows what was done in which workout", async () => {
  const ctx = await mo.newLifter();
  expect(await plan(ctx)).toMatchObject({ enrolmentId: null, phase: null, weeks: [], paused: [] });
  const enrolmentId = newId();
  await enrol(ctx, "full-body-3", enrolmentId);
  const workoutId = await trained(ctx, "2026-03-02", "full-a", enrolmentId);
  await trained(ctx, "2026-03-03", "full-b", null);
  const shown = await plan(on(ctx, "2026-03-04"));
  expect(shown).toMatchObject({
    ...{ enrolmentId, day: "2026-03-04", week: 1, cycle: 1, dayId: "full-b", dayNumber: 2 },
    phase: { kind: "accumulation", week: 1, of: 1, next: null },
    reasons: [{ rule: "rotation.next" }],
  });
  expect(shown.weeks.map(({ cells }) => cells.map(({ state, title }) => `${state} ${title}`))).toEqual([
    ["done Full Body A", "today Full Body B", "planned Full Body C"],
    ["planned Full Body A", "planned Full Body B", "planned Full Body C"],
    ["planned Full Body A", "planned Full Body B", "planned Full Body C"],
  ]);
  expect(shown.weeks[0]?.cells[0]).toMatchObject({ workoutId, date: "2026-03-02", dayId: "full-a" });
});
