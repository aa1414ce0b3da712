import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/lib/config";
import { claimInstance, migrate } from "../../src/lib/db/migrate";
import { openPglite } from "../../src/lib/db/pglite";
import { templatePath } from "../../src/lib/db/template";
import { eraseAccount } from "../../src/wiring/erase-account";
import { runJob } from "../../src/wiring/jobs";
import { assemble, type Started } from "../../src/wiring/services";
import { personWithData } from "../support/person";

/* Always the embedded database, in a folder: where a server keeps the files they are the server's. */
const dir = path.join(mkdtempSync(path.join(tmpdir(), "mo-erase-")), "db");
let mo: Started;
beforeAll(async () => {
  const database = await openPglite({ dir, template: templatePath() });
  await migrate(database);
  const { epoch } = await claimInstance(database, "test");
  mo = assemble(readConfig({ MO_ENV: "test", LOG_LEVEL: "silent", MO_DATA_DIR: path.dirname(dir) }), database, epoch);
});
afterAll(() => rmSync(path.dirname(dir), { recursive: true, force: true }));

/** Files of the data folder that hold one of these ids, as text or as the database writes them, or the address of one. */
function filesHolding(ids: readonly string[]): string[] {
  const needles = ids.flatMap((id) => [Buffer.from(id), Buffer.from(id.replaceAll("-", ""), "hex")]);
  return globSync(`${dir}/**/*`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    })
    .map((file) => path.relative(dir, file));
}

const hour = (n: number) => new Date(Date.parse("2030-01-01T00:30:00Z") + n * 3_600_000);

test("within the hour no file of the data folder holds a trace of an erased person, and a neighbour keeps everything", async () => {
  const [me, neighbour] = [await personWithData(mo), await personWithData(mo)];
  const traces = [me.userId, ...Object.values(me.ids)];
  // The planner's samples are copies as well.
  await mo.database.script("analyze");
  await mo.database.script("checkpoint");
  const before = await neighbour.checksum();
  expect(await runJob(mo, "hourly", hour(0))).toMatchObject({ rewritten: 0 });
  await eraseAccount(mo, me.userId, { now: hour(0.5) });
  const left = filesHolding(traces);
  expect(left.filter((name) => name.startsWith("pg_wal/"))).not.toEqual([]);
  expect(left.filter((name) => name.startsWith("base/"))).not.toEqual([]);
  expect(await runJob(mo, "hourly", hour(1))).toMatchObject({ ledger: 1, rewritten: 1 });
  expect(filesHolding(traces)).toEqual([]);
  expect(filesHolding([neighbour.userId])).not.toEqual([]);
  expect(await neighbour.checksum()).toEqual(before);
  // Later runs have nothing to do, however many there are.
  await runJob(mo, "hourly", hour(2));
  expect(await runJob(mo, "hourly", hour(3))).toMatchObject({ rewritten: 0 });
  await mo.database.close();
  const again = await openPglite({ dir });
  expect(filesHolding(traces)).toEqual([]);
  await again.close();
}, 120_000);
