import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { openStore, wipeStore } from "@/lib/offline/store";
import { type OpenMark, openMarks } from "./open-marks";
import { clearPain, keepMarks, markPain } from "./pain-ops";

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

it("an answer neither brings a cleared mark back nor loses one that still waits", async () => {
  await markPain("pain-3", mark(), null);
  await markPain("pain-3", mark({ id: "m2", exerciseId: "overhead_press", name: "Overhead press" }), null);
  await clearPain("pain-3", { id: "m1" }, DAY);
  const elsewhere = mark({ id: "m4", exerciseId: "row", name: "Row" });
  await keepMarks("pain-3", { items: [mark(), elsewhere] }, Date.now() + 1000);
  expect(await openMarks("pain-3")).toEqual([
    elsewhere,
    mark({ id: "m2", exerciseId: "overhead_press", name: "overhead press" }),
  ]);
  await wipeStore("pain-3");
});

it("an answer to an older question is let go, one without any mark here is kept", async () => {
  const before = Date.now() - 1000;
  await keepMarks("pain-4", { items: [mark()] }, before);
  expect(await openMarks("pain-4")).toEqual([mark()]);
  await clearPain("pain-4", { id: "m1" }, DAY);
  await (await openStore("pain-4")).clear("outbox");
  await keepMarks("pain-4", { items: [mark()] }, before);
  expect(await openMarks("pain-4")).toEqual([]);
  await wipeStore("pain-4");
});
