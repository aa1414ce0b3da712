import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { answerKey } from "@/lib/offline/kept-answers";
import { openStore, readValue, writeValue } from "@/lib/offline/store";
import { answerBreak, type Break } from "./break-choice";

const BACK: Break = { lastDay: "2026-03-02", daysOff: 25, load: 0.9, loads: "eased" };
const ANSWER = { lastDay: BACK.lastDay, askedOn: "2026-03-27", loads: "full" as const };

test("full loads are shown at once on the board, the plan and today, and wait in the queue", async () => {
  const user = "break-1";
  const keep = (id: string, value: unknown) => writeValue(user, answerKey(id, {}), { value, at: 1, touched: 1 });
  await keep("readBoard", { day: "2026-03-27", today: { dayId: "a", back: BACK } });
  await keep("readPlan", { back: BACK });
  await keep("readToday", { back: { ...BACK, lastDay: "2026-01-01" } });
  await answerBreak(user, ANSWER);
  const kept = async (id: string) => (await readValue<{ value: unknown }>(user, answerKey(id, {})))?.value;
  const full = { ...BACK, loads: "full" };
  expect(await kept("readBoard")).toEqual({ day: "2026-03-27", today: { dayId: "a", back: full } });
  expect(await kept("readPlan")).toEqual({ back: full });
  // Another break is not the one that was answered.
  expect(await kept("readToday")).toMatchObject({ back: { loads: "eased" } });
  const queued = await (await openStore(user)).getAll("outbox");
  expect(queued.map(({ name, input }) => [name, input])).toEqual([["answerBreak", ANSWER]]);
});

test("a device without kept answers, and a day without a plan, only queue it", async () => {
  await answerBreak("break-2", ANSWER);
  expect(await (await openStore("break-2")).count("outbox")).toBe(1);
  await writeValue("break-3", answerKey("readBoard", {}), { value: { today: null }, at: 1, touched: 1 });
  await answerBreak("break-3", ANSWER);
  expect((await readValue<{ value: unknown }>("break-3", answerKey("readBoard", {})))?.value).toEqual({ today: null });
});
