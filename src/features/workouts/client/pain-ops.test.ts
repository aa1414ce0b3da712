import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { openStore, wipeStore } from "@/lib/offline/store";
import { type OpenMark, openMarks } from "./open-marks";
import { clearPain, markPain, withWaiting } from "./pain-ops";

const DAY = "2026-03-02";
const mark = (over: Partial<OpenMark> = {}): OpenMark => ({
  ...{ id: "m1", exerciseId: "bench", name: "Bench press", area: "shoulder" as const, day: DAY },
  ...over,
});
const queued = async (userId: string) =>
  (await (await openStore(userId)).getAll("outbox")).map(({ name, input }) => ({ name, input }));

it("a mark is on the device and on its way before any answer came, and clearing it too", async () => {
  await markPain("pain-1", mark(), "w1");
  expect(await openMarks("pain-1")).toEqual([mark()]);
  await clearPain("pain-1", mark(), "2026-03-04");
  expect(await openMarks("pain-1")).toEqual([]);
  expect(await queued("pain-1")).toEqual([
    {
      name: "markPain",
      input: {
        ...{ painMarkId: "m1", exerciseId: "bench", area: "shoulder", day: DAY, workoutId: "w1" },
        markedAt: expect.stringMatching(/^\d{4}-/),
      },
    },
    { name: "clearPain", input: { painMarkId: "m1", day: "2026-03-04", clearedAt: expect.stringMatching(/^\d{4}-/) } },
  ]);
  await wipeStore("pain-1");
});

it("marked again while it hurts, it hurts since the first time; another area is a mark of its own", async () => {
  await markPain("pain-2", mark(), null);
  await markPain("pain-2", mark({ id: "m2", day: "2026-03-09" }), null);
  await markPain("pain-2", mark({ id: "m3", area: "elbow" }), null);
  expect((await openMarks("pain-2")).map(({ id }) => id)).toEqual(["m1", "m3"]);
  await clearPain("pain-2", { id: "m1" }, DAY);
  expect((await openMarks("pain-2")).map(({ id }) => id)).toEqual(["m3"]);
  await wipeStore("pain-2");
});

it("an answer that does not know the queue yet neither brings a cleared mark back nor loses a new one", async () => {
  await markPain("pain-3", mark(), null);
  await markPain("pain-3", mark({ id: "m2", exerciseId: "overhead_press", name: "Overhead press" }), null);
  await clearPain("pain-3", { id: "m1" }, DAY);
  const waiting = await queued("pain-3");
  expect(withWaiting({ items: [mark()] }, waiting).items).toEqual([
    mark({ id: "m2", exerciseId: "overhead_press", name: "overhead press" }),
  ]);
  expect(withWaiting({ items: [mark()] }, [{ name: "logSet", input: {} }]).items).toEqual([mark()]);
  expect(withWaiting({ items: [mark()] }, [{ name: "clearPain", input: { painMarkId: "other" } }]).items).toEqual([mark()]);
  await wipeStore("pain-3");
});
