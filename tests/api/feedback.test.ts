import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST } from "../../src/app/api/v1/feedback/route";
import { feedback as listed } from "../../src/features/feedback/server/command-feedback";
import { outbox } from "../../src/lib/db/schema/events";
import { feedback } from "../../src/lib/db/schema/feedback";
import { newId } from "../../src/lib/ids";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const words = { kind: "problem", text: "The plate picture hides the bar", route: "/workout/[id]", version: "a1b2c3d" };
const send = async (cookie: string | undefined, body: object) =>
  (await POST(request("POST", "/feedback", { ...(cookie ? { cookie } : {}), body }), params())).status;
const rowsOf = (userId: string) =>
  mo.database.unit({ actor: "system", mode: "read" }, async (db) => ({
    said: await db.select().from(feedback).where(eq(feedback.userId, userId)),
    mails: await db.select().from(outbox).where(eq(outbox.userId, userId)),
  }));

test("what a lifter says is kept sealed and mailed once to whoever runs this instance, however often it is sent", async () => {
  const { userId, cookie } = await signedIn(mo);
  const feedbackId = newId();
  for (let i = 0; i < 3; i++) expect(await send(cookie, { ...words, feedbackId })).toBe(200);
  const { said, mails } = await rowsOf(userId);
  expect(said).toMatchObject([{ id: feedbackId, kind: "problem", route: "/workout/[id]", version: "a1b2c3d" }]);
  expect(said[0]?.textSealed).toMatch(/^v1\./);
  expect(mails).toMatchObject([{ recipient: mo.config.supportEmail, subject: "[Mo] A problem" }]);
  expect(mails[0]?.text).toBe(
    `The plate picture hides the bar\n\nPage /workout/[id], version a1b2c3d.\n\nWrite back to ${userId}@example.test.\n`,
  );
});

test("two lifters may choose the same id; neither loses a word", async () => {
  const people = [await signedIn(mo), await signedIn(mo)];
  const feedbackId = newId();
  for (const { cookie } of people) expect(await send(cookie, { ...words, feedbackId })).toBe(200);
  for (const { userId } of people) expect((await rowsOf(userId)).said).toHaveLength(1);
});

test("nobody, nothing, too much and too often are refused", async () => {
  expect(await send(undefined, { ...words, feedbackId: newId() })).toBe(401);
  const { userId, cookie } = await signedIn(mo);
  expect(await send(cookie, { ...words, text: " ", feedbackId: newId() })).toBe(422);
  expect(await send(cookie, { ...words, text: "x".repeat(2_001), feedbackId: newId() })).toBe(422);
  expect(await send(cookie, { ...words, kind: "praise", feedbackId: newId() })).toBe(422);
  expect(await send(cookie, { ...words, text: "x".repeat(2_000), feedbackId: newId() })).toBe(200);
  expect(await send(cookie, { ...words, feedbackId: newId() })).toBe(200);
  expect(await send(cookie, { ...words, feedbackId: newId() })).toBe(429);
  expect((await rowsOf(userId)).said).toHaveLength(2);
});

test("the operator reads the newest first, and no message takes over the terminal", async () => {
  const { cookie } = await signedIn(mo);
  await send(cookie, { ...words, kind: "idea", text: "one\u001b[31m\ntwo", feedbackId: newId() });
  const { exit, lines } = await listed.run(mo, listed.read([]));
  expect(exit).toBe(0);
  expect(lines[0]).toMatch(/^\S+Z {2}idea {2}\/workout\/\[id\] {2}a1b2c3d$/);
  expect(lines.slice(1, 3)).toEqual(["  one\ufffd[31m", "  two"]);
  expect(await listed.run(mo, listed.read(["all"]))).toMatchObject({ exit: 64 });
});
