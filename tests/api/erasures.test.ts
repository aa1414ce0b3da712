import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { users } from "../../src/lib/db/schema/identity";
import { eraseAccount } from "../../src/wiring/erase-account";
import { collectErasures, ledgerFile, replayErasures } from "../../src/wiring/erasure-ledger";
import type { Started } from "../../src/wiring/services";
import { signedIn, startTestMo } from "../support/api";

let mo: Started;
const dir = mkdtempSync(path.join(tmpdir(), "mo-ledger-"));
const file = ledgerFile(dir);
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(async () => {
  await mo.database.close();
  rmSync(dir, { recursive: true, force: true });
});

const exists = async (id: string) => (await mo.database.plain.select().from(users).where(eq(users.id, id))).length > 0;
/** What a backup of the day before brings back. */
const restore = (id: string) => mo.database.plain.insert(users).values({ id, email: `${id}@example.test` });
const lines = () => readFileSync(file, "utf8").split("\n");

test("who was erased after the backup was made is erased again after it is restored, and nobody else", async () => {
  const [gone, later, stays] = [(await signedIn(mo)).userId, (await signedIn(mo)).userId, (await signedIn(mo)).userId];
  await eraseAccount(mo, gone);
  expect(await collectErasures(mo, file)).toBe(1);
  expect(await collectErasures(mo, file)).toBe(0);
  await eraseAccount(mo, later);
  expect(await collectErasures(mo, file)).toBe(1);
  expect(lines().length).toBe(3);
  expect(readFileSync(file, "utf8")).not.toContain(gone);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await restore(gone);
  await restore(later);
  expect(await replayErasures(mo, file)).toEqual({ erased: 2, unreadable: 0 });
  expect(await Promise.all([gone, later, stays].map(exists))).toEqual([false, false, true]);
  expect(await replayErasures(mo, file)).toEqual({ erased: 0, unreadable: 0 });
});

test("a line that a crash cut short erases nobody, loses nobody, and is told", async () => {
  const { userId } = await signedIn(mo);
  const before = lines();
  const own = mo.keys.pseudonym("erasure", userId);
  writeFileSync(file, `${before.join("\n")}${own.slice(0, 12)}`);
  await eraseAccount(mo, userId);
  expect(await collectErasures(mo, file)).toBe(1);
  await restore(userId);
  expect(await replayErasures(mo, file)).toEqual({ erased: 1, unreadable: 1 });
});

test("no ledger is not an empty one", async () => {
  await expect(replayErasures(mo, path.join(dir, "elsewhere.txt"))).rejects.toThrow("There is no ledger");
});
