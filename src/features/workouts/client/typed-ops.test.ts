import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { parseShorthand } from "@/domain/shorthand";
import { openStore, wipeStore } from "@/lib/offline/store";
import type { ExerciseCard } from "../../exercises/contract";
import { addExercise } from "./exercise-ops";
import { loadWorkout } from "./load-workout";
import { startEmpty } from "./ops";
import { readRest } from "./rest";
import { changeSet } from "./set-ops";
import { logTyped, takeBackTyped } from "./typed-ops";
import { shorthandContext } from "./typed-sets";

const curl = { id: "curl", name: "Curl", muscles: [], loadBasis: "per_hand", measure: "reps" } as unknown as ExerciseCard;

/** A workout with three open sets of curls. */
async function running(user: string) {
  const id = await startEmpty(user, "Workout", "kg");
  const rowId = (await addExercise(user, id, curl)) ?? "";
  const look = async () => (await loadWorkout(user, id))?.exercises[0]?.sets ?? [];
  const queued = async () => (await (await openStore(user)).getAll("outbox")).map(({ name }) => name);
  const log = async (line: string, confirmed = false) => {
    const exercise = (await loadWorkout(user, id))?.exercises[0];
    const read = exercise && parseShorthand(line, shorthandContext(exercise, "kg"));
    return logTyped(user, rowId, { sets: read?.kind === "sets" ? read.sets : [], confirmed });
  };
  return { id, rowId, look, queued, log };
}

it("a line fills the open rows, adds the others and logs them all, one op each", async () => {
  const { look, queued, log, id } = await running("typed-1");
  const before = (await queued()).length;
  const receipt = await log("12x10,9,9,8 @9 // slow");
  expect(receipt?.logged).toHaveLength(4);
  expect((await look()).map(({ completed, reps, rpe, position, note }) => [completed, reps, rpe, position, note])).toEqual([
    [true, 10, 9, 1, null],
    [true, 9, 9, 2, null],
    [true, 9, 9, 3, null],
    [true, 8, 9, 4, "slow"],
  ]);
  expect((await look()).every(({ load, loadBasis }) => load?.value === 12 && loadBasis === "per_hand")).toBe(true);
  expect((await queued()).slice(before)).toEqual(["logSet", "logSet", "logSet", "logSet"]);
  // Nothing is left to do, so there is nothing to rest for.
  expect(await readRest("typed-1", id)).toBeNull();
  await wipeStore("typed-1");
});

it("the rest runs for the last one while others are open", async () => {
  const { look, log, id } = await running("typed-2");
  await log("12x10,9");
  expect((await readRest("typed-2", id))?.setId).toBe((await look())[1]?.id);
  await wipeStore("typed-2");
});

it("one undo takes all of them back: filled rows are as they were, added ones are gone, the rest ends", async () => {
  const { look, log, id, queued } = await running("typed-3");
  const [first] = await look();
  await changeSet("typed-3", first?.id ?? "", { load: { value: 14, unit: "kg" }, reps: 12 });
  const before = await look();
  const receipt = await log("12x10; 12x9 d");
  const sent = (await queued()).length;
  if (receipt) await takeBackTyped("typed-3", receipt);
  const plain = (rows: typeof before) => rows.map((row) => ({ ...row, clock: null }));
  expect(plain(await look())).toEqual(plain(before));
  expect((await queued()).slice(sent)).toEqual(["logSet", "deleteSet"]);
  expect(await readRest("typed-3", id)).toBeNull();
  await wipeStore("typed-3");
});

it("undo brings back the load of rows that followed, unless they were touched since", async () => {
  const { look, log } = await running("typed-4");
  const target = { loadGrams: 14_000, repsMin: 8, repsMax: 12, rpe: null, seconds: null };
  const db = await openStore("typed-4");
  for (const set of await look()) await db.put("sets", { ...set, load: { value: 14, unit: "kg" }, reps: 10, target });
  const receipt = await log("12x10");
  expect((await look()).map(({ load }) => load?.value)).toEqual([12, 12, 12]);
  await changeSet("typed-4", (await look())[2]?.id ?? "", { load: { value: 10, unit: "kg" } });
  if (receipt) await takeBackTyped("typed-4", receipt);
  expect((await look()).map(({ load }) => load?.value)).toEqual([14, 14, 10]);
  await wipeStore("typed-4");
});

it("a set the lifter stands by says so; sets without a place change nothing", async () => {
  const { look, log, queued } = await running("typed-5");
  await log("900x10", true);
  expect((await look())[0]).toMatchObject({ confirmed: true, completed: true });
  const before = (await queued()).length;
  expect(await log(Array.from({ length: 20 }, () => "12x1").join(";"))).toBeNull();
  expect(await logTyped("typed-5", "elsewhere", { sets: [], confirmed: false })).toBeNull();
  expect((await queued()).length).toBe(before);
  expect(await look()).toHaveLength(3);
  await wipeStore("typed-5");
});
