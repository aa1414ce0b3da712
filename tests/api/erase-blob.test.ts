import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../src/lib/errors";
import { newId } from "../../src/lib/ids";
import { eraseAccount } from "../../src/wiring/erase-account";
import type { Started } from "../../src/wiring/services";
import { signedIn, startTestMo } from "../support/api";

const dir = mkdtempSync(path.join(tmpdir(), "mo-erase-blob-"));
let mo: Started;
beforeAll(async () => {
  mo = await startTestMo({ MO_DATA_DIR: dir });
});
afterAll(async () => {
  await mo?.database.close();
  rmSync(dir, { recursive: true, force: true });
});

const lifterWithFiles = async () => {
  const { userId } = await signedIn(mo);
  const keys = [`users/${userId}/photos/${newId()}-1600.webp`, `exports/${userId}/${newId()}`];
  for (const key of keys) await mo.files.put(key, Buffer.from("x"));
  return { userId, keys };
};
const left = (keys: readonly string[]) => Promise.all(keys.map(async (key) => (await mo.files.open(key)) !== null));

test("an erased lifter's files are gone, a neighbour's are not", async () => {
  const [me, neighbour] = [await lifterWithFiles(), await lifterWithFiles()];
  await eraseAccount(mo, me.userId);
  expect(await left(me.keys)).toEqual([false, false]);
  expect(await left(neighbour.keys)).toEqual([true, true]);
});

test("a store that is away holds the erasure up, and nothing of the account is gone before", async () => {
  const { userId, keys } = await lifterWithFiles();
  const away = { ...mo.files, remove: () => Promise.reject(new AppError("unavailable", "Away")) };
  await expect(eraseAccount({ ...mo, files: away }, userId)).rejects.toMatchObject({ code: "unavailable" });
  const account = await mo.database.plain.query.users.findFirst({ where: (users, { eq }) => eq(users.id, userId) });
  expect(account?.id).toBe(userId);
  await eraseAccount(mo, userId);
  expect(await left(keys)).toEqual([false, false]);
});
