import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { openStore, readValue } from "@/lib/offline/store";
import { MARKS_KEY, type Marks, prefer, watchMarks, withWaiting } from "./marks";

afterEach(() => vi.unstubAllGlobals());

const queue = async (user: string) => (await (await openStore(user)).getAll("outbox")).map(({ name, input }) => [name, input]);
const kept = async (user: string) => (await readValue<{ value: { items: unknown[] } }>(user, MARKS_KEY))?.value.items;
const answers = (body: unknown) => vi.stubGlobal("fetch", async () => Response.json(body));
/** The device's store answers late where the machine is busy. */
const PATIENT = { timeout: 5_000 };

test("a mark is known at once and waits in the queue; the last one stands", async () => {
  await prefer("marks-1", "back_squat", "favourite");
  await prefer("marks-1", "push_up", "favourite");
  await prefer("marks-1", "back_squat", "hidden");
  await prefer("marks-1", "push_up", null);
  expect(await kept("marks-1")).toEqual([{ exerciseId: "back_squat", preference: "hidden" }]);
  expect((await queue("marks-1")).at(-1)).toEqual(["preferExercise", { exerciseId: "push_up", preference: null }]);
  expect(await queue("marks-1")).toHaveLength(4);
});

test("what waits is newer than the server's answer, and other changes are none of its business", () => {
  const listed = { items: [{ exerciseId: "back_squat", preference: "favourite" as const }] };
  const waiting = [
    { name: "logSet", input: { exerciseId: "back_squat" } },
    { name: "preferExercise", input: { exerciseId: "back_squat", preference: "hidden" } },
  ];
  expect(withWaiting(listed, waiting).items).toEqual([{ exerciseId: "back_squat", preference: "hidden" }]);
  expect(withWaiting(listed, [])).toBe(listed);
});

test("a page hears what the device knows, what the server says, and every change after", async () => {
  answers({ items: [{ exerciseId: "dip", preference: "favourite" }] });
  const heard: Marks[] = [];
  const stop = watchMarks("marks-2", (marks) => heard.push(marks));
  await vi.waitFor(() => expect(heard.at(-1)?.get("dip")).toBe("favourite"), PATIENT);
  await prefer("marks-2", "dip", "hidden");
  await vi.waitFor(() => expect(heard.at(-1)?.get("dip")).toBe("hidden"), PATIENT);
  stop();
  const before = heard.length;
  await prefer("marks-2", "dip", null);
  expect(await kept("marks-2")).toEqual([]);
  expect(heard).toHaveLength(before);
});

test("without a connection the device's own marks stand", async () => {
  await prefer("marks-3", "dip", "favourite");
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("offline");
  });
  const heard: Marks[] = [];
  const stop = watchMarks("marks-3", (marks) => heard.push(marks));
  await vi.waitFor(() => expect(heard.at(-1)?.get("dip")).toBe("favourite"));
  stop();
});
